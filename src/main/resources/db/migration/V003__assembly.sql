-- Sessions of the general assembly: agenda, convocation, attendance, quorum, votes, decisions.
-- What people edit is system-versioned and carries the account that changed it; what bears witness (ledger of the
-- quorum, frozen rules, proofs of receipt) can be neither changed nor deleted.

create table assembly_session (
    id                       uuid         not null primary key,
    version                  bigint       not null,
    changed_by               varchar(64)  not null,
    kind                     varchar(16)  not null,
    elective                 boolean      not null,
    call_number              int          not null,
    nominal_year             int          not null,
    nominal_month            int          not null,
    session_date             date         not null,
    start_time               time         not null,
    venue_ar                 varchar(300) not null,
    venue_fr                 varchar(300) not null,
    province_code            varchar(16)  null,
    ceremonial_president_ar  varchar(300) not null,
    ceremonial_president_fr  varchar(300) not null,
    state                    varchar(24)  not null,
    first_call_id            uuid         null,
    convocation_round        int          not null,
    convoked_at              datetime(6)  null,
    late_reason              varchar(2000) null,
    postponed_from           date         null,
    state_reason             varchar(2000) null,
    opened_at                datetime(6)  null,
    closed_at                datetime(6)  null,
    president_id             uuid         null,
    president_number         int          not null,
    president_ar             varchar(200) not null,
    president_fr             varchar(200) not null,
    chair_id                 uuid         null,
    chair_number             int          not null,
    chair_ar                 varchar(200) not null,
    chair_fr                 varchar(200) not null,
    opening_words_ar         mediumtext   not null,
    opening_words_fr         mediumtext   not null,
    closing_words_ar         mediumtext   not null,
    closing_words_fr         mediumtext   not null,
    loyalty_telegram         boolean      not null,
    constraint session_first_call foreign key (first_call_id) references assembly_session (id),
    constraint session_called_again_once unique (first_call_id),
    constraint session_call_range check (call_number between 1 and 3),
    constraint session_call_follows check ((call_number = 1) = (first_call_id is null)),
    constraint session_month_range check (nominal_month between 1 and 12),
    constraint session_closed_after_opened check (closed_at is null or closed_at >= opened_at),
    key session_by_date (session_date, id)
) with system versioning;

create table sitting (
    id             uuid          not null primary key,
    version        bigint        not null,
    changed_by     varchar(64)   not null,
    session_id     uuid          not null,
    number         int           not null,
    sitting_date   date          not null,
    start_time     time          not null,
    opened_at      datetime(6)   null,
    ended_at       datetime(6)   null,
    end_reason     varchar(2000) null,
    constraint sitting_session foreign key (session_id) references assembly_session (id),
    constraint sitting_numbered_once unique (session_id, number),
    constraint sitting_ends_after_opening check (ended_at is null or ended_at >= opened_at)
) with system versioning;

create table session_rule (
    session_id         uuid         not null,
    rule_key           varchar(80)  not null,
    rule_id            uuid         not null,
    rule_version       bigint       not null,
    rule_scope         varchar(16)  not null,
    rule_type          varchar(16)  not null,
    rule_value         varchar(1000) not null,
    legal_reference_ar varchar(1000) not null,
    legal_reference_fr varchar(1000) not null,
    rule_status        varchar(16)  not null,
    valid_from         date         not null,
    frozen_at          datetime(6)  not null,
    primary key (session_id, rule_key),
    constraint session_rule_session foreign key (session_id) references assembly_session (id)
);

create trigger session_rule_is_frozen before update on session_rule for each row
    signal sqlstate '45000' set message_text = 'A rule frozen on a session cannot be changed';
create trigger session_rule_stays before delete on session_rule for each row
    signal sqlstate '45000' set message_text = 'A rule frozen on a session cannot be deleted';

create table agenda_item (
    id               uuid          not null primary key,
    version          bigint        not null,
    changed_by       varchar(64)   not null,
    session_id       uuid          not null,
    type             varchar(32)   not null,
    title_ar         varchar(500)  not null,
    title_fr         varchar(500)  not null,
    presenter_ar     varchar(300)  not null,
    presenter_fr     varchar(300)  not null,
    party_ar         varchar(300)  not null,
    party_fr         varchar(300)  not null,
    subject_type     varchar(40)   null,
    subject_id       uuid          null,
    decision_text_ar mediumtext    not null,
    decision_text_fr mediumtext    not null,
    amended          boolean       not null,
    discussion_ar    mediumtext    not null,
    discussion_fr    mediumtext    not null,
    proposed_by      varchar(300)  not null,
    late             boolean       not null,
    late_reason      varchar(2000) null,
    resubmits_id     uuid          null,
    copied_from_id   uuid          null,
    state            varchar(16)   not null,
    presented_at     datetime(6)   null,
    debated_at       datetime(6)   null,
    outcome          varchar(24)   null,
    outcome_at       datetime(6)   null,
    outcome_reason   varchar(2000) null,
    constraint item_session foreign key (session_id) references assembly_session (id),
    constraint item_resubmits foreign key (resubmits_id) references agenda_item (id),
    constraint item_copied_from foreign key (copied_from_id) references agenda_item (id),
    constraint item_subject_whole check ((subject_type is null) = (subject_id is null)),
    constraint item_outcome_dated check ((outcome is null) = (outcome_at is null)),
    key item_by_subject (subject_type, subject_id),
    key item_by_session (session_id, id)
) with system versioning;

-- The order is kept apart from the item, so that moving one item is no change of its text and no conflict for the
-- person who is editing it. Positions are dense within their parent and are rewritten as a whole.
create table agenda_place (
    item_id    uuid        not null primary key,
    session_id uuid        not null,
    parent_id  uuid        null,
    position   int         not null,
    changed_by varchar(64) not null,
    constraint place_item foreign key (item_id) references agenda_item (id),
    constraint place_session foreign key (session_id) references assembly_session (id),
    constraint place_parent foreign key (parent_id) references agenda_item (id),
    constraint place_not_own_parent check (parent_id is null or parent_id <> item_id),
    key place_in_order (session_id, parent_id, position)
) with system versioning;

create table agenda_document (
    id         uuid         not null primary key,
    item_id    uuid         not null,
    file_id    uuid         not null,
    title_ar   varchar(300) not null,
    title_fr   varchar(300) not null,
    position   int          not null,
    changed_by varchar(64)  not null,
    constraint document_item foreign key (item_id) references agenda_item (id),
    constraint document_once unique (item_id, file_id)
) with system versioning;

create table intervention (
    id          uuid         not null primary key,
    version     bigint       not null,
    changed_by  varchar(64)  not null,
    item_id     uuid         not null,
    session_id  uuid         not null,
    member_id   uuid         null,
    speaker_ar  varchar(300) not null,
    speaker_fr  varchar(300) not null,
    words_ar    mediumtext   not null,
    words_fr    mediumtext   not null,
    spoken_at   datetime(6)  not null,
    constraint intervention_item foreign key (item_id) references agenda_item (id),
    key intervention_in_order (item_id, spoken_at, id)
) with system versioning;

create table agenda_template (
    id            uuid         not null primary key,
    session_kind  varchar(16)  not null,
    nominal_month int          null,
    position      int          not null,
    type          varchar(32)  not null,
    title_ar      varchar(500) not null,
    title_fr      varchar(500) not null,
    changed_by    varchar(64)  not null,
    key template_in_order (session_kind, position)
) with system versioning;

create table convocation (
    id             uuid         not null primary key,
    session_id     uuid         not null,
    round          int          not null,
    member_id      uuid         not null,
    member_number  int          not null,
    name_ar        varchar(200) not null,
    name_fr        varchar(200) not null,
    convoked_at    datetime(6)  not null,
    constraint convocation_session foreign key (session_id) references assembly_session (id),
    constraint convocation_once unique (session_id, round, member_id),
    key convocation_of_member (member_id, session_id)
);

create trigger convocation_is_final before update on convocation for each row
    signal sqlstate '45000' set message_text = 'A convocation that was sent cannot be changed';
create trigger convocation_stays before delete on convocation for each row
    signal sqlstate '45000' set message_text = 'A convocation that was sent cannot be deleted';

create table convocation_proof (
    id             uuid          not null primary key,
    convocation_id uuid          not null,
    channel        varchar(24)   not null,
    step           varchar(16)   not null,
    happened_at    datetime(6)   not null,
    reference      varchar(200)  not null,
    recorded_by    varchar(64)   not null,
    recorded_at    datetime(6)   not null,
    withdraws_id   uuid          null,
    withdrawal_reason varchar(2000) null,
    constraint proof_convocation foreign key (convocation_id) references convocation (id),
    constraint proof_withdraws foreign key (withdraws_id) references convocation_proof (id),
    constraint proof_withdrawn_once unique (withdraws_id),
    constraint proof_withdrawal_explained check ((withdraws_id is null) = (withdrawal_reason is null)),
    key proof_in_order (convocation_id, happened_at, id)
);

create trigger proof_is_final before update on convocation_proof for each row
    signal sqlstate '45000' set message_text = 'A proof of receipt cannot be changed, only withdrawn by another row';
create trigger proof_stays before delete on convocation_proof for each row
    signal sqlstate '45000' set message_text = 'A proof of receipt cannot be deleted, only withdrawn by another row';

create table attendance (
    id                   uuid          not null primary key,
    version              bigint        not null,
    changed_by           varchar(64)   not null,
    session_id           uuid          not null,
    sitting_id           uuid          not null,
    member_id            uuid          not null,
    member_number        int           not null,
    name_ar              varchar(200)  not null,
    name_fr              varchar(200)  not null,
    in_office            boolean       not null,
    state                varchar(16)   not null,
    marked_absent        boolean       not null,
    excuse_reason        varchar(2000) null,
    excuse_at            datetime(6)   null,
    excuse_force_majeure boolean       not null,
    excuse_by            varchar(64)   null,
    constraint attendance_sitting foreign key (sitting_id) references sitting (id),
    constraint attendance_session foreign key (session_id) references assembly_session (id),
    constraint attendance_once unique (sitting_id, member_id),
    constraint attendance_excuse_whole check ((excuse_reason is null) = (excuse_at is null)),
    key attendance_of_member (member_id, sitting_id)
) with system versioning;

create table attendance_movement (
    attendance_id uuid        not null,
    position      int         not null,
    kind          varchar(8)  not null,
    happened_at   datetime(6) not null,
    recorded_by   varchar(64) not null,
    primary key (attendance_id, position),
    constraint movement_attendance foreign key (attendance_id) references attendance (id),
    -- Coming and going alternate, and one comes first.
    constraint movement_alternates check (kind = if(position % 2 = 0, 'ARRIVED', 'LEFT'))
) with system versioning;

create table guest (
    id             uuid         not null primary key,
    version        bigint       not null,
    changed_by     varchar(64)  not null,
    session_id     uuid         not null,
    name_ar        varchar(200) not null,
    name_fr        varchar(200) not null,
    function_ar    varchar(300) not null,
    function_fr    varchar(300) not null,
    institution_ar varchar(300) not null,
    institution_fr varchar(300) not null,
    attended       boolean      not null,
    constraint guest_session foreign key (session_id) references assembly_session (id)
) with system versioning;

create table vote (
    id                uuid          not null primary key,
    version           bigint        not null,
    changed_by        varchar(64)   not null,
    session_id        uuid          not null,
    sitting_id        uuid          not null,
    item_id           uuid          not null,
    number            int           not null,
    mode              varchar(16)   not null,
    majority_key      varchar(80)   not null,
    majority_rule     varchar(40)   null,
    abstentions_count boolean       null,
    tie_rule          varchar(32)   null,
    question_ar       mediumtext    not null,
    question_fr       mediumtext    not null,
    amended           boolean       not null,
    state             varchar(16)   not null,
    prepared_at       datetime(6)   not null,
    opened_at         datetime(6)   null,
    closed_at         datetime(6)   null,
    confirmed_at      datetime(6)   null,
    confirmed_by      varchar(64)   null,
    annulled_at       datetime(6)   null,
    annulled_reason   varchar(2000) null,
    quorum_check_id   uuid          null,
    seats             int           null,
    in_office         int           null,
    present           int           null,
    president_id      uuid          null,
    votes_for         int           null,
    votes_against     int           null,
    abstaining        int           null,
    recused           int           null,
    not_voting        int           null,
    president_side    varchar(16)   null,
    no_side_reason    varchar(2000) null,
    result            varchar(16)   null,
    ground            varchar(24)   null,
    gap               varchar(24)   null,
    unanimous         boolean       null,
    needed            int           null,
    sentence_ar       text          null,
    sentence_fr       text          null,
    constraint vote_session foreign key (session_id) references assembly_session (id),
    constraint vote_sitting foreign key (sitting_id) references sitting (id),
    constraint vote_item foreign key (item_id) references agenda_item (id),
    constraint vote_numbered_once unique (item_id, number),
    constraint vote_opened_with_its_frame check (opened_at is null
        or (present is not null and in_office is not null and seats is not null and majority_rule is not null
            and present <= in_office and in_office <= seats)),
    constraint vote_accounts_for_all check (votes_for is null
        or votes_for + votes_against + abstaining + recused + not_voting = present),
    constraint vote_counts_not_negative check (votes_for is null
        or (votes_for >= 0 and votes_against >= 0 and abstaining >= 0 and recused >= 0 and not_voting >= 0)),
    constraint vote_result_computed check ((state in ('CLOSED', 'CONFIRMED')) <= (result is not null and votes_for is not null)),
    constraint vote_confirmed_with_result check (state <> 'CONFIRMED' or result in ('ADOPTED', 'REJECTED')),
    constraint vote_annulled_with_reason check ((state = 'ANNULLED') = (annulled_reason is not null)),
    constraint vote_unanimous_alone check (unanimous is null or unanimous = false
        or (result = 'ADOPTED' and votes_against = 0 and abstaining = 0)),
    key vote_of_session (session_id, item_id)
) with system versioning;

-- Those present when the vote was opened, and what each did where that is known by name.
create table ballot (
    vote_id       uuid         not null,
    member_id     uuid         not null,
    member_number int          not null,
    name_ar       varchar(200) not null,
    name_fr       varchar(200) not null,
    choice        varchar(16)  null,
    changed_by    varchar(64)  not null,
    primary key (vote_id, member_id),
    constraint ballot_vote foreign key (vote_id) references vote (id)
) with system versioning;

delimiter //
create trigger ballot_of_open_vote before update on ballot for each row
begin
    if (select state from vote where id = new.vote_id) not in ('PREPARED', 'OPEN') then
        signal sqlstate '45000' set message_text = 'The ballots of a closed vote cannot be changed';
    end if;
end//
delimiter ;
create trigger ballot_stays before delete on ballot for each row
    signal sqlstate '45000' set message_text = 'A ballot cannot be deleted';

-- A member whose declared interest matches the item's party: the warning, and what came of it.
create table recusal_prompt (
    vote_id       uuid          not null,
    member_id     uuid          not null,
    interest_id   uuid          not null,
    interest_ar   varchar(500)  not null,
    interest_fr   varchar(500)  not null,
    prompted_at   datetime(6)   not null,
    answer        varchar(16)   null,
    answer_reason varchar(2000) null,
    answered_at   datetime(6)   null,
    changed_by    varchar(64)   not null,
    primary key (vote_id, member_id, interest_id),
    constraint prompt_ballot foreign key (vote_id, member_id) references ballot (vote_id, member_id),
    constraint prompt_answer_whole check ((answer is null) = (answered_at is null)),
    constraint prompt_staying_explained check (answer is null or answer <> 'STAYS' or answer_reason is not null)
) with system versioning;

create table quorum_check (
    id              uuid         not null primary key,
    session_id      uuid         not null,
    sitting_id      uuid         not null,
    item_id         uuid         null,
    occasion        varchar(16)  not null,
    checked_at      datetime(6)  not null,
    call_number     int          not null,
    seats           int          not null,
    in_office       int          not null,
    base            int          not null,
    present         int          not null,
    excused         int          not null,
    threshold       int          not null,
    reached         boolean      not null,
    rule_key        varchar(80)  not null,
    rule_id         uuid         not null,
    rule_version    bigint       not null,
    rule_value      varchar(1000) not null,
    rule_status     varchar(16)  not null,
    sentence_ar     text         not null,
    sentence_fr     text         not null,
    recorded_by     varchar(64)  not null,
    recorded_at     datetime(6)  not null,
    constraint check_session foreign key (session_id) references assembly_session (id),
    constraint check_sitting foreign key (sitting_id) references sitting (id),
    constraint check_item foreign key (item_id) references agenda_item (id),
    constraint check_order check (present <= in_office and in_office <= seats),
    constraint check_result check (reached = (present >= threshold)),
    constraint check_threshold check (threshold >= 1),
    key check_in_order (session_id, checked_at, id)
);

create trigger quorum_check_is_final before update on quorum_check for each row
    signal sqlstate '45000' set message_text = 'A check of the quorum cannot be changed';
create trigger quorum_check_stays before delete on quorum_check for each row
    signal sqlstate '45000' set message_text = 'A check of the quorum cannot be deleted';

alter table vote add constraint vote_quorum_check foreign key (quorum_check_id) references quorum_check (id);

create table decision_number (
    kind        varchar(16) not null,
    year        int         not null,
    last_number int         not null,
    primary key (kind, year)
);

create table decision (
    id                uuid          not null primary key,
    version           bigint        not null,
    changed_by        varchar(64)   not null,
    kind              varchar(16)   not null,
    year              int           not null,
    number            int           not null,
    session_id        uuid          not null,
    item_id           uuid          null,
    vote_id           uuid          null,
    text_ar           mediumtext    not null,
    text_fr           mediumtext    not null,
    adopted_on        date          not null,
    state             varchar(32)   not null,
    owner_ar          varchar(300)  not null,
    owner_fr          varchar(300)  not null,
    committee_id      uuid          null,
    due_date          date          null,
    progress          int           not null,
    transmitted_on    date          null,
    supervision_reference varchar(200) null,
    supervision_on    date          null,
    state_reason      varchar(2000) null,
    settled_on        date          null,
    constraint decision_session foreign key (session_id) references assembly_session (id),
    constraint decision_item foreign key (item_id) references agenda_item (id),
    constraint decision_vote foreign key (vote_id) references vote (id),
    constraint decision_numbered_once unique (kind, year, number),
    constraint decision_number_from_one check (number >= 1),
    constraint decision_of_one_vote unique (vote_id),
    constraint decision_from_a_vote check (kind = 'RECOMMENDATION' or vote_id is not null),
    constraint decision_progress_range check (progress between 0 and 100),
    constraint decision_done_is_whole check (state <> 'DONE' or progress = 100),
    key decision_by_due (due_date, id),
    key decision_by_item (item_id)
) with system versioning;

create table decision_evidence (
    id          uuid          not null primary key,
    decision_id uuid          not null,
    words_ar    varchar(2000) not null,
    words_fr    varchar(2000) not null,
    file_id     uuid          null,
    given_on    date          not null,
    changed_by  varchar(64)   not null,
    constraint evidence_decision foreign key (decision_id) references decision (id),
    key evidence_in_order (decision_id, given_on, id)
) with system versioning;

-- What a session of each kind usually has on its agenda; proposed, never imposed. A null month means every month.
insert into agenda_template (id, session_kind, nominal_month, position, type, title_ar, title_fr, changed_by) values
    ('019aa000-0000-7000-8000-000000000001', 'ORDINARY', null, 10, 'ACTIVITY_REPORT',
     'التقرير الأدبي عن الفترة الفاصلة بين الدورتين', 'Rapport moral de la période intersession', 'system'),
    ('019aa000-0000-7000-8000-000000000002', 'ORDINARY', 2, 20, 'ACCOUNT',
     'دراسة الحساب الإداري للسنة المنصرمة والمصادقة عليه', 'Examen et approbation du compte administratif de l’exercice écoulé', 'system'),
    ('019aa000-0000-7000-8000-000000000003', 'ORDINARY', 2, 30, 'PROGRAMME',
     'دراسة برنامج عمل السنة والمصادقة عليه', 'Examen et approbation du programme d’action de l’année', 'system'),
    ('019aa000-0000-7000-8000-000000000004', 'ORDINARY', 6, 40, 'INFRASTRUCTURE_DEBATE',
     'وضعية البنيات التحتية المهنية: عرض ومناقشة', 'Situation des infrastructures professionnelles : exposé et débat', 'system'),
    ('019aa000-0000-7000-8000-000000000005', 'ORDINARY', 6, 50, 'FAIR_PROGRAMME',
     'البرنامج السنوي للمعارض الجهوية', 'Programme annuel des foires régionales', 'system'),
    ('019aa000-0000-7000-8000-000000000006', 'ORDINARY', 10, 60, 'BUDGET',
     'دراسة مشروع ميزانية السنة المقبلة والمصادقة عليه', 'Examen et approbation du projet de budget de l’année suivante', 'system'),
    ('019aa000-0000-7000-8000-000000000007', 'ORDINARY', 10, 70, 'PROGRAMME',
     'دراسة برنامج عمل السنة المقبلة والمصادقة عليه', 'Examen et approbation du programme d’action de l’année suivante', 'system'),
    ('019aa000-0000-7000-8000-000000000008', 'ORDINARY', null, 90, 'MISC',
     'مختلفات', 'Divers', 'system');
