package io.scribehook.notify.sms;

import io.scribehook.domain.contract.ReportReaderContract;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.ReportReader;
import java.util.Map;

class TwilioReportsContractTest extends ReportReaderContract {
    @Override
    protected ReportReader reader() {
        return TwilioReportsTest.reports("12345", "https://hooks.example.com");
    }

    @Override
    protected Report delivered(FollowUpId about) throws Exception {
        String body = "MessageSid=SM1&MessageStatus=delivered&To=%2B442079460018";
        String url = "https://hooks.example.com/hook/reports/sms/" + about;
        return new Report(Map.of("x-twilio-signature", TwilioReportsTest.signature("12345", url, body)), body);
    }
}
