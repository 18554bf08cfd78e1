package ma.ghorfa.identity;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import ma.ghorfa.journal.Journal;

/**
 * The fine-grained permissions, one constant for each thing that somebody may be allowed to do. Services ask for them
 * with {@code @PreAuthorize("hasRole('…')")} and views repeat the one for reading with {@code @RolesAllowed}. Roles
 * group them; which role has which is data, kept in the table of roles.
 */
public final class Permissions {

    /** Read the chamber: members, mandates, bureau, committees, statutory rules, holidays. */
    public static final String CHAMBER_READ = "CHAMBER_READ";

    /** Edit members, mandates, bureau, committees, holidays and the identity of the chamber. */
    public static final String CHAMBER_WRITE = "CHAMBER_WRITE";

    /** Read how members are reached: telephone, e-mail and postal address. Their own everybody may read. */
    public static final String CONTACT_READ = "CONTACT_READ";

    /** Read what members declared as their interests. */
    public static final String INTEREST_READ = "INTEREST_READ";

    /** Edit what members declared as their interests. */
    public static final String INTEREST_WRITE = "INTEREST_WRITE";

    /** Add and verify statutory rules. */
    public static final String RULE_WRITE = "RULE_WRITE";

    /** Read sessions, agendas, votes, decisions and recommendations. */
    public static final String SESSION_READ = "SESSION_READ";

    /** Prepare a session: create it, write and order its agenda, invite guests, attach documents. */
    public static final String SESSION_PREPARE = "SESSION_PREPARE";

    /** Convoke members, record proofs of receipt, postpone and cancel. */
    public static final String SESSION_CONVOKE = "SESSION_CONVOKE";

    /** Conduct a session: attendance, quorum, opening, items, votes, closing. */
    public static final String SESSION_CONDUCT = "SESSION_CONDUCT";

    /** Go past a statutory limit with a reason, such as convoking late. */
    public static final String SESSION_OVERRIDE = "SESSION_OVERRIDE";

    /** Confirm a result as chair, and annul a vote. */
    public static final String VOTE_CONFIRM = "VOTE_CONFIRM";

    /** Answer for oneself as a member: acknowledge a convocation, send an excuse. */
    public static final String MEMBER_SELF = "MEMBER_SELF";

    /** Follow decisions and recommendations: owner, due date, progress, evidence. */
    public static final String DECISION_FOLLOW = "DECISION_FOLLOW";

    /** Read minutes. */
    public static final String MINUTES_READ = "MINUTES_READ";

    /** Write minutes. */
    public static final String MINUTES_WRITE = "MINUTES_WRITE";

    /** Read documents attached to records. */
    public static final String DOCUMENT_READ = "DOCUMENT_READ";

    /** Attach documents to records. */
    public static final String DOCUMENT_WRITE = "DOCUMENT_WRITE";

    /** Read the register of craftspeople, cooperatives and companies, without the numbers of identity cards. */
    public static final String REGISTRY_READ = "REGISTRY_READ";

    /** Enter and edit who is in the register. */
    public static final String REGISTRY_WRITE = "REGISTRY_WRITE";

    /** Read the whole number of somebody's identity card; each reading is journalled. */
    public static final String CIN_DISCLOSE = "CIN_DISCLOSE";

    /** Take the list of the register out as a file; each time is journalled. */
    public static final String REGISTRY_EXPORT = "REGISTRY_EXPORT";

    /** Read requests for professional cards, and the cards. */
    public static final String CARD_READ = "CARD_READ";

    /** Take requests for cards, enter their steps, and what became of a card. */
    public static final String CARD_WRITE = "CARD_WRITE";

    /** Hand cards over against a signature. */
    public static final String CARD_DELIVER = "CARD_DELIVER";

    /** Read the campaigns for the professional card: stations, who came, figures. */
    public static final String CAMPAIGN_READ = "CAMPAIGN_READ";

    /** Plan campaigns and the stations of their caravans, and enter how they went. */
    public static final String CAMPAIGN_WRITE = "CAMPAIGN_WRITE";

    /** Enter who came to a station, and take their requests for cards on the spot. */
    public static final String CAMPAIGN_INTAKE = "CAMPAIGN_INTAKE";

    /** Edit the catalogue of what the professional card gives; everybody of the chamber may read it. */
    public static final String BENEFIT_WRITE = "BENEFIT_WRITE";

    /** Read budgets, what became of them, and what was spent. */
    public static final String BUDGET_READ = "BUDGET_READ";

    /** Keep the nomenclature and prepare budgets: lines, amounts, justifications. */
    public static final String BUDGET_PREPARE = "BUDGET_PREPARE";

    /** Ask for an amount on a line of a budget that is prepared, for a committee or a service. */
    public static final String BUDGET_PROPOSE = "BUDGET_PROPOSE";

    /** Review a prepared budget for the bureau, and submit it to the assembly. */
    public static final String BUDGET_SUBMIT = "BUDGET_SUBMIT";

    /** Send a voted budget to the supervising authorities and enter their answers. */
    public static final String BUDGET_VISA = "BUDGET_VISA";

    /** Open a budget year and close it, and draw up its administrative account. */
    public static final String BUDGET_CLOSE = "BUDGET_CLOSE";

    /** Commit an expense to a credit. */
    public static final String EXPENSE_COMMIT = "EXPENSE_COMMIT";

    /** Clear an expense: what was ordered was delivered, and this is what is owed. */
    public static final String EXPENSE_CLEAR = "EXPENSE_CLEAR";

    /** Order a payment; the authorising officer's act. */
    public static final String EXPENSE_ORDER = "EXPENSE_ORDER";

    /** Pay what was ordered; the public accountant's act. */
    public static final String EXPENSE_PAY = "EXPENSE_PAY";

    /** Commit above a credit with a reason, until it is regularised. */
    public static final String CREDIT_OVERRIDE = "CREDIT_OVERRIDE";

    /** Establish what is owed to the chamber. */
    public static final String REVENUE_ESTABLISH = "REVENUE_ESTABLISH";

    /** Enter what was collected of it. */
    public static final String REVENUE_COLLECT = "REVENUE_COLLECT";

    /** Ask for a transfer between two credits. */
    public static final String TRANSFER_ASK = "TRANSFER_ASK";

    /** Approve or refuse a transfer, or enter who else approved it. */
    public static final String TRANSFER_APPROVE = "TRANSFER_APPROVE";

    /** Read agreements, partners, contributions and what follows from them. */
    public static final String AGREEMENT_READ = "AGREEMENT_READ";

    /** Keep partners, draft agreements and their amendments, and enter opinions, approvals, obligations and meetings. */
    public static final String AGREEMENT_PREPARE = "AGREEMENT_PREPARE";

    /** Submit an agreement to the assembly, enter its signature, suspend, terminate and close it. */
    public static final String AGREEMENT_SIGN = "AGREEMENT_SIGN";

    /** Call for contributions and enter what was received or paid. */
    public static final String AGREEMENT_COLLECT = "AGREEMENT_COLLECT";

    /** Bring in whole tables, of what one may write row by row. */
    public static final String TABLE_IMPORT = "TABLE_IMPORT";

    /** Read accounts and roles. */
    public static final String ACCOUNT_READ = "ACCOUNT_READ";

    /** Create and change accounts and roles. */
    public static final String ACCOUNT_WRITE = "ACCOUNT_WRITE";

    /** Read the journal of acts. */
    public static final String JOURNAL_READ = Journal.READ;

    /** Take the journal out as a file; each time is journalled. */
    public static final String JOURNAL_EXPORT = Journal.EXPORT;

    private Permissions() {}

    /** Every permission as an authority ({@code ROLE_…}); for tests and for the telling of the demo. */
    public static String[] allAuthorities() {
        return all().stream().map(permission -> "ROLE_" + permission).toArray(String[]::new);
    }

    /** Every permission, in the order of this class. */
    public static List<String> all() {
        return Arrays.stream(Permissions.class.getFields()).map(Field::getName).toList();
    }
}
