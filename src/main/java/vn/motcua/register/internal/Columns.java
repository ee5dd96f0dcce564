package vn.motcua.register.internal;

import vn.motcua.intake.TableShape;

/** The columns of a register. */
final class Columns {

    static final String CODE = "ma_ho_so";
    static final String PROCEDURE = "ma_tthc";
    static final String AGENCY = "co_quan";
    static final String CHANNEL = "kenh";
    static final String LEVEL = "muc_do";
    static final String NAME = "ten_nguoi_nop";
    static final String IDENTITY_NUMBER = "so_giay_to";
    static final String ADDRESS = "dia_chi";
    static final String PHONE = "dien_thoai";
    static final String RECEIVED = "ngay_tiep_nhan";
    static final String DUE = "ngay_hen_tra";
    static final String RESOLVED = "ngay_giai_quyet";
    static final String RETURNED = "ngay_tra";
    static final String ASKED = "ngay_yeu_cau_bo_sung";
    static final String STATUS = "trang_thai";
    static final String REFUSED = "tu_choi";
    static final String SUPPLEMENTS = "so_lan_bo_sung";
    static final String COMPONENTS_DIGITISED = "so_hoa_thanh_phan";
    static final String RESULT_DIGITISED = "so_hoa_ket_qua";
    static final String FEE_BEARING = "co_phi";
    static final String PAID_ONLINE = "thanh_toan_truc_tuyen";
    static final String NOTE = "ghi_chu";

    static final TableShape SHAPE = TableShape.required(CODE, PROCEDURE, AGENCY, CHANNEL, NAME, RECEIVED, STATUS)
            .optional(
                    LEVEL,
                    IDENTITY_NUMBER,
                    ADDRESS,
                    PHONE,
                    DUE,
                    RESOLVED,
                    RETURNED,
                    ASKED,
                    REFUSED,
                    SUPPLEMENTS,
                    COMPONENTS_DIGITISED,
                    RESULT_DIGITISED,
                    FEE_BEARING,
                    PAID_ONLINE,
                    NOTE);

    private Columns() {}
}
