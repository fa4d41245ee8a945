package io.scribehook.http.console;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.operation.OperationId;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A morning at a help desk: what most pages are shown with.
 *
 * @param job with a transcript and follow-ups of all sorts
 */
record Story(Job job, EventId callback, EventId odd, FollowUp dead, FollowUp unknown, OperationId counted) {
    static Story in(Scene scene) {
        scene.source("default");
        scene.source("help-desk");
        Job first = scene.submitted(Map.of("customer", "4711", "queue", "billing"));
        Job job = scene.completed(first, conversation());
        scene.owed(
                job,
                Scene.step("mail", "email", "{\"to\":\"team@example.com\"}"),
                new AttemptResult.Sent("250 queued"),
                new FollowUpState.Done(1, "250 queued", scene.now()));
        FollowUp dead = scene.owed(
                job,
                Scene.step("text", "sms", "{\"to\":\"+15005550001\",\"segments\":2}"),
                new AttemptResult.Refused("The number is not one that can be texted (21211)."),
                new FollowUpState.Dead(1, "The number is not one that can be texted (21211).", scene.now()));
        FollowUp unknown = scene.owed(
                job,
                Scene.step("app", "email", "{\"to\":\"archive@example.com\"}"),
                new AttemptResult.Unknown("No answer came after the message was handed over."),
                new FollowUpState.Unknown(1, "No answer came after the message was handed over.", scene.now()));
        scene.later(Duration.ofMinutes(4));
        scene.failed(scene.submitted(Map.of("customer", "0815")), "The audio is not one that Deepgram can read.");
        scene.later(Duration.ofMinutes(7));
        EventId odd = scene.callback("help-desk", "{\"request_id\":\"unknown-to-us\",\"results\":null}");
        scene.quarantined(odd, EventState.Why.UNMATCHED, "No submission has this id.");
        scene.completed(scene.submitted(Map.of("customer", "1138", "queue", "sales")), conversation());
        scene.later(Duration.ofMinutes(2));
        scene.submitted(Map.of("customer", "2001"));
        EventId callback = scene.callback("help-desk", """
                {
                  "metadata": {"request_id": "req-7f3a", "duration": 25.9, "channels": 1},
                  "results": {"channels": [{"alternatives": [{"transcript": "Good morning.", "confidence": 0.98}]}]}
                }
                """);
        scene.later(Duration.ofSeconds(20));
        scene.paused("sms:gateway", "Twilio asks to try later (429).");
        return new Story(job, callback, odd, dead, unknown, scene.counted());
    }

    static Transcript conversation() {
        var said = List.of(
                "Good morning, this is the help desk. What can I do for you?",
                "Hello. I was charged twice for my order last week, and I would like to have one of them back.",
                "I am sorry to hear that. Could you tell me the number of the order?",
                "It is four seven one one. I have the two receipts in front of me.",
                "Thank you. I see both payments here; the second one will be returned within three days.",
                "That is all I wanted. Thank you very much.");
        List<Utterance> utterances = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        double at = 0.4;
        for (int i = 0; i < said.size(); i++) {
            String speaker = String.valueOf(i % 2);
            double end = at + said.get(i).length() * 0.06;
            utterances.add(new Utterance(said.get(i), at, end, 0.96, speaker, 0));
            double start = at;
            for (String word : said.get(i).split(" ", -1)) {
                words.add(new Word(word, start, start + 0.3, 0.96, speaker, 0));
                start += 0.34;
            }
            at = end + 0.5;
        }
        return new Transcript(String.join(" ", said), "en-GB", at, 0.96, 1, utterances, words, null);
    }
}
