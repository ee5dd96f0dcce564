package vn.motcua.bench;

import java.util.Random;

/** Names of people, as frequent as they are in Vietnam: three in ten are called Nguyễn, most women Thị. */
public final class Names {

    private static final String[] FAMILIES =
            "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Đoàn Lương Cao Tạ Chu Hà Lưu Tô Quách Thân Khổng Bạch"
                    .split(" ");
    private static final double[] WEIGHTS = {
        31.5, 10.9, 8.9, 5.9, 5.1, 4.5, 3.8, 3.7, 2.1, 2, 1.4, 1.3, 1.3, 1, 0.5, 1.2, 1.1, 1, 1, 0.9, 0.8, 0.7, 0.6,
        0.6, 0.6, 0.5, 0.3, 0.2, 0.1, 0.1
    };
    private static final String[] MEN =
            "Văn Văn Văn Văn Đức Hữu Quang Minh Công Xuân Đình Ngọc Thanh Quốc Duy Bá Trọng Gia Tiến Viết".split(" ");
    private static final String[] WOMEN =
            "Thị Thị Thị Thị Thị Ngọc Thu Thanh Kim Hồng Minh Phương Bích Mỹ Diệu Khánh Hoài Ánh".split(" ");
    private static final String[] SECOND =
            "Ngọc Thanh Minh Thu Hồng Kim Quang Xuân Hải Bảo Tuấn Lan Thúy Mai".split(" ");
    private static final String[] GIVEN =
            ("An Anh Ánh Bách Bảo Bình Bích Cảnh Chi Chiến Châu Cường Cúc Đạt Diệp Diệu Dũng Dung Duyên Đông Đức Giang Hà"
                            + " Hải Hằng Hạnh Hào Hậu Hiền Hiếu Hiệp Hoa Hòa Hoài Hoàng Hồng Huệ Hùng Hưng Hương Huy Huyền Khang"
                            + " Khánh Khoa Kiên Lan Lâm Liên Linh Loan Long Lợi Lực Ly Mai Mạnh Minh My Nam Nga Ngân Nghĩa Ngọc"
                            + " Nguyệt Nhàn Nhi Nhung Oanh Phát Phong Phú Phúc Phương Phượng Quân Quang Quyên Quỳnh Sen Sơn Sinh"
                            + " Tài Tâm Tân Thái Thắng Thành Thảo Thịnh Thơ Thoa Thu Thủy Thúy Thương Tiến Tín Toàn Trang Trâm"
                            + " Trí Trinh Trung Trường Tú Tuấn Tùng Tuyết Uyên Vân Việt Vinh Vũ Vượng Xuân Yên Yến")
                    .split(" ");

    private final Random random;

    public Names(long seed) {
        this.random = new Random(seed);
    }

    public String next() {
        var middles = random.nextBoolean() ? MEN : WOMEN;
        var name = new StringBuilder(family()).append(' ').append(middles[random.nextInt(middles.length)]);
        if (random.nextInt(3) == 0) name.append(' ').append(SECOND[random.nextInt(SECOND.length)]);
        return name.append(' ').append(GIVEN[random.nextInt(GIVEN.length)]).toString();
    }

    private String family() {
        double sum = 0;
        for (var weight : WEIGHTS) sum += weight;
        double point = random.nextDouble() * sum;
        int at = 0;
        while (point > WEIGHTS[at]) point -= WEIGHTS[at++];
        return FAMILIES[at];
    }
}
