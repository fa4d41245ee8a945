package io.scribehook.notify.sms;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What nobody is to get more of, whatever goes wrong.
 *
 * @param perRecipientAndDay the most messages that one number is sent in a day (UTC); 0 for any number
 */
@ConfigurationProperties("scribehook.channels.sms.limits")
record SmsLimits(@Bindable(defaultValue = "50") int perRecipientAndDay) {}
