package vn.motcua.procedure.internal;

/** Small documents for tests; {@code procedure} is complete and valid, one field a line. */
final class Documents {

    private Documents() {}

    static String procedure(String code, String validFrom, String name) {
        return """
                {
                  "code": "%s",
                  "validFrom": "%s",
                  "name": "%s",
                  "sector": {"code": "thu", "name": "Thử nghiệm"},
                  "onlineLevel": "full",
                  "complete": true,
                  "executor": "Ủy ban nhân dân cấp xã",
                  "channels": ["counter", "online"],
                  "audience": ["Công dân Việt Nam"],
                  "instructions": ["Nộp hồ sơ."],
                  "components": [{"code": "to-khai", "name": "Tờ khai", "originals": 1}],
                  "cases": [{"code": "thuong", "name": "Thông thường", "normal": true, "legal": "3 working_days"}],
                  "fees": [{"kind": "phi", "name": "Phí", "amount": 8000, "unit": "bản"}],
                  "results": [{"code": "ket-qua", "name": "Kết quả"}],
                  "process": [
                    {"code": "nhan", "name": "Tiếp nhận", "kind": "receive", "role": "RECEPTIONIST", "hours": 4},
                    {"code": "tra", "name": "Trả", "kind": "return", "role": "RECEPTIONIST", "hours": 4}
                  ],
                  "legalBasis": [{"code": "60/2014/QH13", "name": "Luật Hộ tịch"}]
                }""".formatted(code, validFrom, name);
    }

    static String procedure() {
        return procedure("9.999999", "2020-01-01", "Thủ tục thử");
    }
}
