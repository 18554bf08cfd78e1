package ma.ghorfa.chamber;

/** The keys of the rules that the portal's own policies read; {@link StatutoryRules} has their values on a date. */
public final class RuleKeys {

    public static final String MANDATE_YEARS = "mandate.years";
    public static final String MEMBERS_SEATS = "members.seats";

    public static final String SESSION_MONTHS = "session.ordinary.months";
    public static final String SESSION_MIN_PER_YEAR = "session.ordinary.minPerYear";
    public static final String SESSION_LABEL_FREE = "session.label.differsFromDate";
    public static final String SESSION_CALLS_MAX = "session.calls.max";

    public static final String NOTICE_DAYS_ORDINARY = "convocation.noticeDays.ordinary";
    public static final String NOTICE_DAYS_EXTRAORDINARY = "convocation.noticeDays.extraordinary";
    public static final String PROOF_REQUIRED = "convocation.proofOfReceipt.required";
    public static final String CHANNELS = "convocation.channels";
    public static final String HOLIDAYS_COUNT = "convocation.holidaysCount";
    public static final String WEEKDAYS_EXCLUDED = "convocation.weekdaysExcluded";
    public static final String SECOND_NOTICE_DAYS = "second.noticeDays";
    public static final String SECOND_SAME_AGENDA = "second.sameAgenda";

    public static final String QUORUM_ORDINARY_FIRST = "quorum.ordinary.first";
    public static final String QUORUM_ORDINARY_SECOND = "quorum.ordinary.second";
    public static final String QUORUM_ELECTIVE_FIRST = "quorum.elective.first";
    public static final String QUORUM_ELECTIVE_SECOND = "quorum.elective.second";
    public static final String QUORUM_COMMITTEE = "quorum.committee";
    public static final String QUORUM_RECHECK = "quorum.recheckAtEachVote";

    public static final String VOTE_PUBLIC = "vote.public";
    public static final String VOTE_MAJORITY = "vote.majority";
    public static final String VOTE_ABSTENTION_COUNTS = "vote.abstentionCountsAsVoter";
    public static final String VOTE_TIE = "vote.tie";
    public static final String VOTE_TIE_PRESIDENT_ABSTAINS = "vote.tie.presidentAbstains";
    public static final String VOTE_PROXY_ALLOWED = "vote.proxy.allowed";

    public static final String BUREAU_BALLOT = "bureau.ballot";
    public static final String CANDIDACY_DOCUMENTS = "candidacy.documents";
    public static final String NO_CONFIDENCE_REQUEST = "noConfidence.request.fraction";
    public static final String NO_CONFIDENCE_ADOPTION = "noConfidence.adoption.fraction";

    public static final String COMMITTEE_CHAIR_ELECTED_BY = "committee.chair.electedBy";
    public static final String COMMITTEE_CHAIR_AND_VICE = "committee.chair.andVice";

    public static final String EXCUSE_WRITTEN = "absence.excuse.written";
    public static final String UNEXCUSED_ALERT_AFTER = "absence.unexcused.alertAfter";

    public static final String MINUTES_APPROVAL = "minutes.approval";
    public static final String MINUTES_DRAFT_DAYS = "minutes.draftDeadlineDays";
    public static final String DECISIONS_TRANSMISSION_DAYS = "decisions.transmissionDays";

    public static final String BUDGET_SESSION_MONTH = "budget.session.month";
    public static final String ACCOUNT_SESSION_MONTH = "account.session.month";
    public static final String BUDGET_CODE_LENGTHS = "budget.codeLengths";
    public static final String BUDGET_MUST_BALANCE = "budget.mustBalance";
    public static final String BUDGET_SUPERVISION_STEPS = "budget.supervisionSteps";
    public static final String TRANSFER_SAME_ARTICLE = "transfer.approval.sameArticle";
    public static final String TRANSFER_SAME_CHAPTER = "transfer.approval.sameChapter";
    public static final String TRANSFER_OTHER_CHAPTER = "transfer.approval.otherChapter";
    public static final String SEPARATE_COMMIT_AND_CLEAR = "expense.separate.commitAndClear";
    public static final String PURCHASE_ORDER_CEILING = "purchaseOrder.ceiling";
    public static final String VAT_USUAL_RATE = "vat.usualRate";

    public static final String AGREEMENT_VISA_REQUIRED = "agreement.visaRequired";

    public static final String CARD_VALIDITY_YEARS = "card.validityYears";

    private RuleKeys() {}
}
