-- A list of the register is read in its order by an index that also has what the filters ask for: who is left out costs an
-- entry of the index and no row. How many a filter leaves is read from the indexes by province, craft, cover and kind; that
-- by kind is also an order, since the names of cooperatives begin alike and stand far from the first.
alter table craft_actor
    drop key craft_actor_by_name_ar,
    drop key craft_actor_by_name_fr,
    drop key craft_actor_by_nia,
    drop key craft_actor_by_registered,
    drop key craft_actor_by_province,
    drop key craft_actor_by_craft,
    add key craft_actor_by_name_ar (name_ar, id, province_code, craft_code, kind, cover, area),
    add key craft_actor_by_name_fr (name_fr, id, province_code, craft_code, kind, cover, area),
    add key craft_actor_by_nia (nia, id, province_code, craft_code, kind, cover, area),
    add key craft_actor_by_registered (registered_on, id, province_code, craft_code, kind, cover, area),
    add key craft_actor_by_province (province_code, craft_code, kind, cover, area),
    add key craft_actor_by_craft (craft_code, kind, cover, area),
    add key craft_actor_by_cover (cover, kind, area),
    add key craft_actor_by_kind (kind, name_ar, id, province_code, craft_code, cover, area);

-- A number is no word of a name: it stands behind a sign that no word has.
update craft_actor_word w join craft_actor a on a.id = w.actor_id
set w.word = concat('#', w.word)
where w.word in (lower(a.nia), lower(a.rna_number));
