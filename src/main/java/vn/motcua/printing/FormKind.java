package vn.motcua.printing;

import java.util.Locale;

/** What a form is for. Its number changes between the circulars, its purpose does not (regulations §2.1). */
public enum FormKind {
    /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
    RECEIPT,
    /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
    SUPPLEMENT,
    /** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
    REFUSAL,
    /** Phiếu xin lỗi và hẹn lại ngày trả, later văn bản xin lỗi và đề nghị gia hạn. */
    APOLOGY,
    /** Thông báo dừng giải quyết hồ sơ; only since TT 03/2025. */
    STOP,
    /** Phiếu kiểm soát quá trình giải quyết hồ sơ. */
    CONTROL_SHEET,
    /** Sổ theo dõi hồ sơ; of an agency and a period, never of one dossier. */
    REGISTER;

    /** The word in addresses, for example {@code control_sheet}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
