package io.scribehook.app.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes jobs, works on them and calls back, in the manner that was configured. Thread-safe. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Duration BEFORE_ANSWERING = Duration.ofSeconds(10);

    private final SimulatorConfig config;
    private final Register register;
    private final Courier courier;
    private final Speeches speeches;
    private final Workplace workplace;

    Desk(SimulatorConfig config, Register register, Courier courier, Speeches speeches, Workplace workplace) {
        this.config = config;
        this.register = register;
        this.courier = courier;
        this.speeches = speeches;
        this.workplace = workplace;
    }

    /** Takes a job whose result comes later; gives the answer that its submission really gets. */
    Answer accept(ProviderApi api, Job job, Answer usual) {
        register.submitted(job);
        Answer answer = config.does(Behaviour.CUT) ? Answer.cut() : usual;
        if (!config.does(Behaviour.BEFORE_ANSWER)) return answer.then(() -> begin(api, job));
        begin(api, job);
        try {
            if (job.callback() != null && !config.does(Behaviour.SILENT)) job.awaitCalled(BEFORE_ANSWERING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    /** Does a job while its submitter waits. */
    JobState doNow(ProviderApi api, Job job) {
        register.submitted(job);
        work(api, job);
        return job.state();
    }

    private void begin(ProviderApi api, Job job) {
        workplace.threads().execute(() -> finish(api, job));
    }

    boolean cuts() {
        return config.does(Behaviour.CUT);
    }

    private void finish(ProviderApi api, Job job) {
        work(api, job);
        Callback callback = job.callback();
        if (callback == null || config.does(Behaviour.SILENT)) return;
        switch (job.state()) {
            case JobState.Done _, JobState.Failed _ ->
                callBack(api, job, config.does(Behaviour.PUT) ? callback.by("PUT") : callback);
            case JobState.Working _, JobState.Deleted _ -> {}
        }
    }

    private void work(ProviderApi api, Job job) {
        try {
            Thread.sleep(config.timing().hurried(config.timing().late()));
            job.becomes(
                    config.does(Behaviour.ERROR)
                            ? new JobState.Failed(Instant.now())
                            : new JobState.Done(Instant.now(), speeches.of(job, api)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("simulator.failed", e);
            job.becomes(new JobState.Failed(Instant.now()));
        }
    }

    private void callBack(ProviderApi api, Job job, Callback callback) {
        Path file = workplace.newFile();
        try {
            Parcel parcel = Parcel.write(json -> api.writeCallback(job, json), file);
            courier.deliver(job, callback, parcel);
            if (config.does(Behaviour.TWICE)) courier.deliver(job, callback, parcel);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("simulator.failed", e);
        } finally {
            Workplace.delete(file);
        }
    }
}
