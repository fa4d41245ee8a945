package io.scribehook.domain.fake;

import static java.util.Comparator.comparing;

import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import java.util.List;
import java.util.Optional;

public final class InMemorySources implements Sources {
    private final InMemoryStore store;

    public InMemorySources(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Source> find(SourceName name) {
        return store.reading(records -> Optional.ofNullable(records.sources.get(name)));
    }

    @Override
    public Optional<Source> recall(SourceName name) {
        return find(name);
    }

    @Override
    public List<Source> all() {
        return store.reading(records -> records.sources.values().stream()
                .sorted(comparing(it -> it.name().value()))
                .toList());
    }

    @Override
    public void save(Source source) {
        store.reading(records -> Optional.ofNullable(records.sources.put(source.name(), source)));
    }

    @Override
    public void delete(SourceName name) {
        store.reading(records -> Optional.ofNullable(records.sources.remove(name)));
    }
}
