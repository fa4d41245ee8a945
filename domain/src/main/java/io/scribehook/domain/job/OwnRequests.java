package io.scribehook.domain.job;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.time.Ids;
import java.time.InstantSource;
import java.util.Map;

/** Puts what a provider answered to us into the inbox, so that it goes the way of every callback. */
record OwnRequests(Inbox inbox, Ids ids, InstantSource clock) {
    void store(Submission submission, Origin origin, String contentType, Body body) {
        var event = new CallbackEvent(
                new EventId(ids.next()),
                new Address.ToSubmission(submission.id()),
                submission.provider(),
                origin,
                origin == Origin.FETCH ? "GET" : "POST",
                "",
                Map.of("content-type", contentType),
                body.length(),
                Proof.OWN_REQUEST,
                clock.instant());
        inbox.store(event, body);
    }
}
