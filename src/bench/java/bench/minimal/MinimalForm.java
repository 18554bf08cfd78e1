package bench.minimal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of the register in a form: a statement reads the fields, and another writes them all as they were typed. */
@Route("register/:person")
@AnonymousAllowed
public class MinimalForm extends VerticalLayout implements BeforeEnterObserver {

    private static final List<String> FIELDS = List.of(
            "name_ar",
            "name_fr",
            "nia",
            "rna_number",
            "qualification_note",
            "phone",
            "commune_ar",
            "commune_fr",
            "cover_regime",
            "cover_source");

    private final transient JdbcClient sql;
    private final List<TextField> fields = new ArrayList<>();
    private String id = "";

    MinimalForm(JdbcClient sql) {
        this.sql = sql;
        var form = new FormLayout();
        for (String name : FIELDS) {
            var field = new TextField(name);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            fields.add(field);
            form.add(field);
        }
        var save = new Button("save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(form, save);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("person").orElse("");
        List<String> stored = sql.sql("select " + String.join(", ", FIELDS) + " from craft_actor where id = ?")
                .param(id)
                .query((row, number) -> {
                    var cells = new ArrayList<String>();
                    for (String name : FIELDS) {
                        cells.add(row.getString(name));
                    }
                    return cells;
                })
                .single();
        for (int place = 0; place < FIELDS.size(); place++) {
            String cell = stored.get(place);
            fields.get(place).setValue(cell == null ? "" : cell);
        }
    }

    private void save() {
        sql.sql("update craft_actor set " + String.join(" = ?, ", FIELDS) + " = ? where id = ?")
                .params(fields.stream().map(TextField::getValue).toList())
                .param(id)
                .update();
        Notification.show("saved");
    }
}
