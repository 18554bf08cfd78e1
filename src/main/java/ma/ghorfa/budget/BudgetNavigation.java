package ma.ghorfa.budget;

import ma.ghorfa.intake.IntakeNavigation;

/** How other rooms link into this one: addresses, without the leading slash. A budget is known by its year. */
public final class BudgetNavigation {

    public static final String BUDGETS = "budgets";

    /** The codes that budgets are written in. */
    public static final String NOMENCLATURE = "budget-nomenclature";

    /** Where a nomenclature is taken in from a file. */
    public static final String IMPORT_NOMENCLATURE = IntakeNavigation.bring(NomenclatureIntake.NAME);

    /** Where the amounts of a budget in preparation are taken in from a file. */
    public static final String IMPORT_AMOUNTS = IntakeNavigation.bring(BudgetIntake.NAME);

    /** How the budget of a year is being carried out; the tab follows the year. */
    public static final String EXECUTION = "budget-execution";

    /** An act of spending or of revenue. */
    public static final String ACTS = "budget-acts";

    /** A purchase order. */
    public static final String PURCHASE_ORDERS = "purchase-orders";

    /** The administrative account of a year. */
    public static final String ACCOUNTS = "budget-accounts";

    private BudgetNavigation() {}

    public static String budget(int year) {
        return BUDGETS + "/" + year;
    }

    public static String execution(int year) {
        return EXECUTION + "/" + year;
    }

    public static String act(ActId id) {
        return ACTS + "/" + id;
    }

    public static String purchaseOrder(PurchaseOrderId id) {
        return PURCHASE_ORDERS + "/" + id;
    }

    public static String account(int year) {
        return ACCOUNTS + "/" + year;
    }
}
