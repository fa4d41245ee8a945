package io.scribehook.notify.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers as people write them. */
final class PhoneNumbers {
    private static final int LONGEST = 40;

    private PhoneNumbers() {}

    /**
     * The number in E.164, or empty when there can be no such number.
     *
     * @param region ISO 3166 code of the country that numbers without a country code are in, null for none
     */
    static Optional<String> e164(String text, @Nullable String region) {
        if (text.length() > LONGEST || !text.matches("[+0-9 ()./-]+")) return Optional.empty();
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, region == null ? "ZZ" : region);
            return numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
