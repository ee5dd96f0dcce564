package vn.motcua.register.internal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.motcua.directory.Agency;

/** A register of any length, made while it is read: from a seed, the same every time. */
final class GeneratedRegister extends InputStream {

    private static final String[] FAMILIES =
            "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(" ");
    private static final String[] MIDDLES = "Văn Thị Đình Minh Ngọc Quang Kim Xuân Thu Gia Hữu Đức Công".split(" ");
    private static final String[] GIVEN =
            "An Bình Cường Dũng Hà Hải Hạnh Hiếu Hòa Hùng Khánh Lan Linh Long Mai Nam Sơn Thảo Tuấn Việt".split(" ");
    private static final String HEADER =
            "ma_ho_so,ma_tthc,co_quan,kenh,muc_do,ten_nguoi_nop,so_giay_to,dia_chi,dien_thoai,ngay_tiep_nhan,ngay_hen_tra,"
                    + "ngay_giai_quyet,ngay_tra,trang_thai,tu_choi,so_lan_bo_sung,so_hoa_thanh_phan,so_hoa_ket_qua,co_phi,"
                    + "thanh_toan_truc_tuyen,ghi_chu\n";
    private static final int DAYS = 1_500;

    private final Random random;
    private final List<Agency> agencies;
    private final long rows;
    private long made;
    private byte[] buffer = HEADER.getBytes(StandardCharsets.UTF_8);
    private int at;

    GeneratedRegister(long seed, List<Agency> agencies, long rows) {
        this.random = new Random(seed);
        this.agencies = agencies;
        this.rows = rows;
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

    /** Day after day, agency after agency: the order of a register. Its codes end before those of {@link RegisterRow} begin. */
    private void row(StringBuilder text) {
        long aDay = Math.max(1, rows / DAYS);
        var day = LocalDate.of(2016, 1, 4).plusDays(made / aDay);
        var agency = agencies.get((int) (made % agencies.size()));
        long serial = made % aDay / agencies.size() + 1;
        made++;
        text.append(agency.code())
                .append('-')
                .append(day.toString().replace("-", "").substring(2));
        text.append('-').append(String.format("%04d", serial));
        text.append(',').append(Village.KNOWN).append(',').append(agency.code());
        boolean online = random.nextInt(10) < 8;
        text.append(online ? ",truc_tuyen,toan_trinh," : ",truc_tiep,,");
        text.append(FAMILIES[random.nextInt(FAMILIES.length)]).append(' ');
        text.append(MIDDLES[random.nextInt(MIDDLES.length)]).append(' ');
        text.append(GIVEN[random.nextInt(GIVEN.length)]);
        text.append(",0").append(10_000_000_000L + (random.nextLong() >>> 1) % 89_999_999_999L);
        text.append(",Thôn ").append(random.nextInt(12) + 1);
        text.append(",09").append(10_000_000 + random.nextInt(89_999_999)).append(',');
        text.append(day).append(" 08:").append(10 + random.nextInt(50)).append(',');
        text.append(day.plusDays(3)).append(" 17:00,");
        boolean open = random.nextInt(50) == 0;
        if (open) {
            text.append(",,4,,0,0,0,0,0,\n");
        } else {
            var end = day.plusDays(random.nextInt(5));
            text.append(end).append(" 16:20,").append(end).append(" 16:40,10,,0,1,1,0,0,\n");
        }
    }
}
