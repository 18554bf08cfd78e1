-- A look through the whole register ends with forgetting the open pairs that it did not find any more.
-- A decision that came to a page with a merge goes again when the merge is taken apart.
alter table actor_pair
    add column looked_at    datetime(6) null after found_at,
    add column inherited_by uuid        null,
    add constraint actor_pair_inherited check (inherited_by is null or state = 'DISTINCT'),
    add constraint actor_pair_inherited_by foreign key (inherited_by) references actor_merge (id);

-- Open pairs are counted without asking whether their pages are still there.
delete p from actor_pair p
    left join craft_actor one on one.id = p.one_id left join craft_actor other on other.id = p.other_id
where p.state = 'OPEN' and (one.id is null or other.id is null);
