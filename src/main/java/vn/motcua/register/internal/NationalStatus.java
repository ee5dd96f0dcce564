package vn.motcua.register.internal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.VietnameseText;

/** The statuses 1–10 of the national portal (regulations §12.1), as registers write them: the number or the name. */
enum NationalStatus {
    NEWLY_FILED("Mới đăng ký"),
    RECEIVED("Được tiếp nhận"),
    NOT_ACCEPTED("Không được tiếp nhận"),
    PROCESSING("Đang xử lý"),
    SUPPLEMENT_ASKED("Yêu cầu bổ sung giấy tờ"),
    PAYMENT_ASKED("Yêu cầu thực hiện nghĩa vụ tài chính"),
    WITHDRAWN("Công dân yêu cầu rút hồ sơ"),
    HALTED("Dừng xử lý"),
    RESOLVED("Đã xử lý xong"),
    RETURNED("Đã trả kết quả");

    private static final Map<String, NationalStatus> BY_TEXT = new TreeMap<>();

    static {
        for (var status : values()) {
            BY_TEXT.put(Integer.toString(status.number()), status);
            BY_TEXT.put(VietnameseText.fold(status.label), status);
        }
    }

    private final String label;

    NationalStatus(String label) {
        this.label = label;
    }

    int number() {
        return ordinal() + 1;
    }

    /** Accents and case do not matter; null when it is none of them. */
    static @Nullable NationalStatus read(String text) {
        var status = BY_TEXT.get(text);
        return status == null ? BY_TEXT.get(VietnameseText.fold(text)) : status;
    }

    /** Whether the dossier was never accepted, so that it may lack a date of reception. */
    boolean neverAccepted() {
        return this == NEWLY_FILED || this == NOT_ACCEPTED;
    }

    /** Whether work on it goes on, so that it cannot have an end. */
    boolean open() {
        return switch (this) {
            case NEWLY_FILED, RECEIVED, PROCESSING, SUPPLEMENT_ASKED, PAYMENT_ASKED -> true;
            case NOT_ACCEPTED, WITHDRAWN, HALTED, RESOLVED, RETURNED -> false;
        };
    }
}
