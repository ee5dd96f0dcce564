package vn.motcua.outbox.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.outbox.Carrier;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.Parcel;

@Component
class WritingOut implements Outbox {

    private final MessageStore messages;
    private final List<Carrier> carriers;
    private final Clock clock;

    WritingOut(MessageStore messages, List<Carrier> carriers, Clock clock) {
        this.messages = messages;
        this.carriers = carriers;
        this.clock = clock;
    }

    @Override
    public void add(List<Parcel> parcels) {
        if (!parcels.isEmpty()) messages.add(parcels, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public boolean carries(String carrier) {
        return carriers.stream().anyMatch(each -> each.name().equals(carrier) && each.open());
    }

    @Override
    public Map<String, Fate> fates(Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : messages.fates(keys);
    }

    @Override
    public void drop(String key) {
        messages.drop(key, clock.instant());
    }
}
