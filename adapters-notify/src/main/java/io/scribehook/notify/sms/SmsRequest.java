package io.scribehook.notify.sms;

/**
 * A text message as it is frozen.
 *
 * @param to in E.164
 */
record SmsRequest(String to, String body, int segments) {
    @Override
    public String toString() {
        return "SmsRequest[" + segments + " segments]";
    }
}
