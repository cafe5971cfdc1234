"""Vietnamese agendas."""

from facilitator.agenda.words.table import AgendaWords

VI = AgendaWords(
    lead="""
        chủ trì, người trình bày, người phụ trách, phụ trách, trình bày, điều hành, dẫn dắt, diễn
        giả, báo cáo viên
    """,
    by="trình bày bởi, phụ trách bởi",
    duration="thời lượng, thời gian",
    everyone="tất cả, mọi người, cả nhóm",
    before="trước cuộc họp, chuẩn bị, trước khi họp",
    after="sau cuộc họp, sau khi họp",
    agenda="""
        chương trình họp, chương trình, chương trình nghị sự, nội dung cuộc họp, nội dung họp, lịch
        trình, chương trình cuộc họp, chương trình làm việc
    """,
    points="nội dung, chủ đề, các vấn đề, vấn đề thảo luận, nội dung thảo luận",
    filler="cuộc, họp, buổi, dự, kiến, hôm, nay, các",
    item_label="phần, mục, nội dung, chủ đề",
    usual="""
        giới thiệu, khai mạc, chào mừng, giải lao, nghỉ giải lao, hỏi đáp, ý kiến khác, các vấn đề
        khác, vấn đề khác, bế mạc, kết thúc, tổng kết, ăn trưa, bước tiếp theo, cảm ơn
    """,
    break_="giải lao, nghỉ giải lao, nghỉ, ăn trưa",
    total="tổng, tổng cộng, tổng thời gian",
    aside="""
        thành phần, thành phần tham dự, người tham dự, địa điểm, thời gian, thời gian và địa điểm,
        mục đích, mục tiêu, tài liệu, liên hệ, quy định
    """,
    present="thành phần, thành phần tham dự, người tham dự, có mặt, vắng mặt, vắng, thư ký",
    facts="""
        thời gian, ngày, địa điểm, người tham dự, thành phần, có mặt, vắng mặt, vắng, thư ký, thời
        lượng, bắt đầu, kết thúc, cuộc họp tiếp theo
    """,
    record="biên bản, biên bản họp, ghi chép, quyết định, kết luận, công việc cần làm",
    later="tiếp theo, trước, sau",
    days="thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật",
    gather="họp, cuộc họp, hội nghị, hội thảo, tập huấn, sinh hoạt",
    minutes="phút",
    hours="giờ, tiếng",
    spans="""
        nửa tiếng = 30, nửa giờ = 30, một tiếng = 60, một giờ = 60, một tiếng rưỡi = 90, hai tiếng =
        120
    """,
    about="khoảng, tối đa, chừng, trong",
    to="đến, tới",
    and_="và",
    at="lúc, từ",
    end="kết thúc, bế mạc, giải tán",
    each="mỗi, người",
    no_name="giải lao, thảo luận, báo cáo, trình bày, biểu quyết, tất cả, nghỉ, làm việc",
    column_time="thời gian, giờ, thời lượng, bắt đầu, kết thúc, phút",
    of_day="thời gian, giờ",
    column_item="nội dung, chủ đề, hoạt động, mục, tên hoạt động, vấn đề",
    column_lead="""
        người phụ trách, phụ trách, người trình bày, chủ trì, người thực hiện, diễn giả, họ tên
    """,
    column_aside="ghi chú, trạng thái, hạn chót, điện thoại",
    column_number="stt, tt, số",
)
