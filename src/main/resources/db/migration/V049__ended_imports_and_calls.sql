-- The first rows of a file are shown while its columns are chosen; they hold identity numbers and telephones, and are kept
-- no longer than the file itself.
update intake_job set sample = '[]' where state in ('DONE', 'CANCELLED', 'FAILED');

-- How often one session may be called for lack of quorum. No text was found that says it; the portal allowed three.
insert into statutory_rule (id, version, changed_by, rule_key, scope, rule_type, rule_value, valid_from, valid_until,
        status, reference_ar, reference_fr, note_ar, note_fr)
values
    (uuid(), 0, 'system', 'session.calls.max', 'NATIONAL', 'INTEGER', '3', '2011-08-17', '9999-12-31', 'TO_VERIFY',
        'لم يُعثر على نص', 'Aucun texte trouvé',
        'لم يُعثر على النص: يُعرض على رجل قانون. لوحظ في الممارسة انعقاد الدورة في الدعوة الثانية.', 'Texte non trouvé : à soumettre à un juriste. Observé en pratique : la session se tient à la deuxième convocation.');

-- Sessions that were opened or adjourned before were held under the same value.
insert into session_rule (session_id, rule_key, rule_id, rule_version, rule_scope, rule_type, rule_value,
        legal_reference_ar, legal_reference_fr, rule_status, valid_from, frozen_at)
select held.session_id, rule.rule_key, rule.id, rule.version, rule.scope, rule.rule_type, rule.rule_value,
       rule.reference_ar, rule.reference_fr, rule.status, rule.valid_from, held.frozen_at
from statutory_rule rule
cross join (select session_id, min(frozen_at) as frozen_at from session_rule group by session_id) held
where rule.rule_key = 'session.calls.max';
