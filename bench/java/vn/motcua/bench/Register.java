package vn.motcua.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;

/**
 * A register of the {@link Office}, made while it is read: day after day up to yesterday, a fifth of it in commune 0, an
 * open row in fifty elsewhere, and at the end so many in commune 1 that a fiftieth of the whole is open there.
 */
final class Register extends InputStream {

    private static final String HEADER =
            "ma_ho_so,ma_tthc,co_quan,kenh,muc_do,ten_nguoi_nop,so_giay_to,dia_chi,dien_thoai,ngay_tiep_nhan,ngay_hen_tra,"
                    + "ngay_giai_quyet,ngay_tra,trang_thai,tu_choi,so_lan_bo_sung,so_hoa_thanh_phan,so_hoa_ket_qua,co_phi,"
                    + "thanh_toan_truc_tuyen,ghi_chu\n";
    private static final int DAYS = 1_000;

    private final Random random = new Random(1);
    private final Names names = new Names(1);
    private final LocalDate first;
    private final int rows;
    private final int[] serials = new int[Office.COMMUNES];
    private LocalDate day = LocalDate.EPOCH;
    private int made;
    private int openInOne;
    private byte[] buffer = HEADER.getBytes(StandardCharsets.UTF_8);
    private int at;

    Register(int rows, LocalDate today) {
        this.rows = rows;
        this.first = today.minusDays(DAYS);
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (at == buffer.length && !more()) return -1;
        int count = Math.min(length, buffer.length - at);
        System.arraycopy(buffer, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean more() {
        if (made == rows) return false;
        var text = new StringBuilder(64 * 1024);
        for (int i = 0; i < 250 && made < rows; i++) row(text);
        buffer = text.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    private void row(StringBuilder text) {
        var today = first.plusDays((long) made * DAYS / rows);
        if (!today.equals(day)) java.util.Arrays.fill(serials, 0);
        day = today;
        int commune = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(Office.COMMUNES - 1);
        made++;
        text.append(Office.code(commune))
                .append('-')
                .append(day.toString().replace("-", "").substring(2));
        text.append('-').append(String.format("%04d", ++serials[commune]));
        text.append(",").append(Office.PROCEDURE).append(',').append(Office.code(commune));
        text.append(random.nextInt(10) < 8 ? ",truc_tuyen,mot_phan," : ",truc_tiep,,");
        text.append(names.next());
        text.append(",0").append(10_000_000_000L + (random.nextLong() >>> 1) % 89_999_999_999L);
        text.append(",Thôn ").append(random.nextInt(12) + 1);
        text.append(",09").append(10_000_000 + random.nextInt(89_999_999)).append(',');
        text.append(day).append(" 08:").append(10 + random.nextInt(50)).append(',');
        text.append(day.plusDays(3)).append(" 17:00,");
        if (open(commune)) {
            text.append(",,4,,0,0,0,0,0,\n");
        } else {
            var end = day.plusDays(random.nextInt(5));
            text.append(end).append(" 16:20,").append(end).append(" 16:40,10,,0,1,1,0,0,\n");
        }
    }

    /** Commune 1 gets about 33,000 of a million rows: two in three stay open there, up to 20,000. */
    private boolean open(int commune) {
        if (commune != 1) return random.nextInt(50) == 0;
        return openInOne < rows / 50 && random.nextInt(3) > 0 && ++openInOne > 0;
    }
}
