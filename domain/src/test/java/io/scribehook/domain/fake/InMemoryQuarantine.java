package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.source.SourceName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryQuarantine implements Quarantine {
    private final InMemoryStore store;

    public InMemoryQuarantine(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Held> held() {
        return store.reading(records -> {
            var names = new TreeSet<SourceName>(Comparator.comparing(SourceName::value));
            names.addAll(records.lost.keySet());
            records.events.values().forEach(event -> {
                SourceName name = source(event);
                if (name != null) names.add(name);
            });
            return names.stream().map(name -> held(records, name)).toList();
        });
    }

    private static Held held(Records records, SourceName name) {
        Records.Lost lost = records.lost.get(name);
        return new Held(
                name,
                amount(at(records, name)),
                amount(at(records, name).filter(InMemoryQuarantine::provesNothing)),
                lost == null ? Amount.NOTHING : lost.amount(),
                lost == null ? null : lost.last());
    }

    @Override
    public Amount drop(SourceName source, Amount excess, int most, Instant now) {
        return store.reading(records -> {
            Predicate<Records.StoredEvent> isBusy = event -> InMemoryOldRecords.isToBeRead(records, event)
                    || records.followUps.values().stream()
                            .anyMatch(it -> it.subject()
                                    .value()
                                    .equals(event.event().id().value()));
            var oldest = at(records, source)
                    .filter(InMemoryQuarantine::provesNothing)
                    .filter(isBusy.negate())
                    .sorted(Comparator.comparing(event -> event.event().id().value(), Records.BY_ID))
                    .limit(most)
                    .toList();
            Amount dropped = Amount.NOTHING;
            for (var event : oldest) {
                if (dropped.events() >= excess.events() && dropped.bytes() >= excess.bytes()) break;
                records.remove(event.event().id());
                dropped = dropped.plus(amount(Stream.of(event)));
            }
            if (dropped.isSome()) {
                Amount all = dropped;
                records.lost.merge(
                        source,
                        new Records.Lost(all, now),
                        (before, _) -> new Records.Lost(before.amount().plus(all), now));
            }
            return dropped;
        });
    }

    private static Stream<Records.StoredEvent> at(Records records, SourceName name) {
        return records.events.values().stream().filter(event -> name.equals(source(event)));
    }

    private static @Nullable SourceName source(Records.StoredEvent event) {
        return event.state() instanceof EventState.Quarantined
                        && !event.adopted()
                        && event.event().address() instanceof Address.ToSource(SourceName name)
                ? name
                : null;
    }

    private static boolean provesNothing(Records.StoredEvent event) {
        return event.event().proof() == Proof.NONE;
    }

    private static Amount amount(Stream<Records.StoredEvent> events) {
        return events.map(event -> new Amount(1, event.event().bytes())).reduce(Amount.NOTHING, Amount::plus);
    }
}
