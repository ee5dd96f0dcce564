package vn.motcua.demo.internal;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.FileDossier.Owner;
import vn.motcua.identity.Actor;

/** People who never lived. */
final class DemoNames {

    private static final List<String> FAMILY =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Đinh", "Lương");
    private static final List<String> MIDDLE = List.of("Thị", "Văn", "Đức", "Minh", "Thu", "Quang", "Ngọc", "Xuân");
    private static final List<String> GIVEN =
            List.of("Thủy", "Hùng", "Lan", "Dũng", "Hà", "Tuấn", "Hương", "Nam", "Phúc", "Yến", "Sơn", "Linh", "Đạt");

    private DemoNames() {}

    /** Somebody, or the citizen who files for themselves. */
    static Owner owner(Random random, @Nullable Actor citizen) {
        return new Owner(
                citizen == null ? person(random) : citizen.name(),
                "037%09d".formatted(random.nextInt(1_000_000_000)),
                "09%08d".formatted(random.nextInt(100_000_000)),
                null,
                "Thôn " + (1 + random.nextInt(12)),
                null,
                null);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String person(Random random) {
        return pick(FAMILY, random) + " " + pick(MIDDLE, random) + " " + pick(GIVEN, random);
    }
}
