package io.scribehook.notify.sms;

/** The two ways in which a text message is encoded, and what fits into one part and into each of several. */
enum SmsEncoding {
    /** 7 bits a septet (3GPP TS 23.038); some characters take two. */
    GSM_7(160, 153),
    /** 16 bits a UTF-16 unit; for every text with a character that the first does not have. */
    UCS_2(70, 67);

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private final int alone;
    private final int together;

    SmsEncoding(int alone, int together) {
        this.alone = alone;
        this.together = together;
    }

    static SmsEncoding of(String text) {
        return text.chars().allMatch(c -> septets((char) c) > 0) ? GSM_7 : UCS_2;
    }

    /** How many parts the text is sent in; 1 for the empty text. */
    static int segments(String text) {
        return of(text).count(text);
    }

    private int count(String text) {
        int units = 0;
        for (int i = 0; i < text.length(); i++) units += units(text.charAt(i));
        if (units <= alone) return 1;
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            // what belongs together is never parted: an escaped character, a surrogate pair
            boolean pair = this == UCS_2 && Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length();
            int size = pair ? 2 : units(text.charAt(i));
            if (used + size > together) {
                parts++;
                used = 0;
            }
            used += size;
            if (pair) i++;
        }
        return parts;
    }

    private int units(char c) {
        return switch (this) {
            case GSM_7 -> septets(c);
            case UCS_2 -> 1;
        };
    }

    private static int septets(char c) {
        if (BASIC.indexOf(c) >= 0) return 1;
        return EXTENSION.indexOf(c) >= 0 ? 2 : 0;
    }
}
