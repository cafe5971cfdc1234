"""Korean agendas."""

from facilitator.agenda.words.table import AgendaWords

KO = AgendaWords(
    lead="담당, 담당자, 진행, 진행자, 발표, 발표자, 사회",
    duration="시간, 소요 시간, 소요시간",
    before="회의 전, 사전 준비, 준비",
    after="회의 후",
    agenda="안건, 의제, 회의 안건, 아젠다, 회의 순서, 식순",
    points="주제, 내용, 일정, 논의 사항",
    usual="개회, 인사, 자기소개, 기타, 폐회, 마무리, 휴식, 질의응답, 공지",
    break_="휴식, 점심",
    total="합계, 총",
    aside="참석자, 불참자, 장소, 일시, 날짜, 목적, 목표",
    present="참석자, 참석, 불참자, 서기",
    facts="일시, 날짜, 시간, 장소, 참석자, 불참자, 참석, 서기, 다음 회의",
    record="회의록, 결정 사항, 결정사항, 메모, 할 일",
    later="다음, 지난",
    days="월요일, 화요일, 수요일, 목요일, 금요일, 토요일, 일요일",
    gather="회의, 월례회의, 총회, 모임, 워크숍, 미팅",
    minutes="분, 분간",
    hours="시간",
    spans="반 시간 = 30, 한 시간 = 60, 두 시간 = 120",
    about="마지막, 약, 최대",
    to="부터, 까지",
    end="폐회, 종료, 끝",
    each="각자, 매",
    no_name="휴식, 전원, 모두, 토론, 보고",
    of_day="시간, 시각",
    column_time="시간, 시각, 시작, 종료, 소요 시간",
    column_item="안건, 내용, 주제, 항목, 의제",
    column_lead="담당, 담당자, 발표자, 진행자, 이름",
)
