-- Invented contacts :first to :last: one in fifty is open, each child comes three times.
create or replace function bench_contact(n bigint) returns uuid language sql immutable as
$$ select ('01930000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create or replace function bench_person(n bigint) returns uuid language sql immutable as
$$ select ('01930000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create or replace function bench_reference(n bigint) returns text language sql immutable as
$$ select 'C-' || substr(spelt, 1, 4) || '-' || substr(spelt, 5, 4)
   from (select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', ((n / (30 ^ (7 - place))::bigint) % 30)::int + 1, 1), '' order by place)
         from generate_series(0, 7) as place) as digits (spelt) $$;

with numbered as (
    select n, n % 50 = 0 as open, now() - (n % 1000000) * interval '5 minutes' as received_at
    from generate_series(:first::bigint, :last::bigint - 1) as n)
insert into contact (contact_id, reference, authority, source_agency, client_reference, state, version, urgency,
                     received_at, due_at, open, document, card)
select bench_contact(n), bench_reference(n), 'bench', 'school-' || n % 200, 'BENCH-' || n,
       case when open then 'RECEIVED' else 'CLOSED' end, case when open then 1 else 9 end, 1 + (n % 3), received_at,
       received_at + interval '1 day', open,
       jsonb_build_object('state', case when open then 'RECEIVED' else 'CLOSED' end,
                          'arrival', jsonb_build_object('id', bench_contact(n), 'reference', bench_reference(n),
                                                        'source', jsonb_build_object('agencyName', 'School ' || n % 200),
                                                        'words', repeat('x', 900))),
       jsonb_build_object('children', jsonb_build_array(jsonb_build_object('name', 'Invented ' || n % 9999)),
                          'childCount', 1, 'incompleteCount', n % 4)
from numbered;

insert into contact_told (contact_id, telling, authority, source_agency, document)
select bench_contact(n), 1, 'bench', 'school-' || n % 200,
       jsonb_build_object('form', jsonb_build_object(
           'children', jsonb_build_array(jsonb_build_object('ethnicity', 'WBRI', 'disabilities', '[]'::jsonb)),
           'concern', jsonb_build_object('observed', repeat('y', 600))))
from generate_series(:first::bigint, :last::bigint - 1) as n;

insert into person (person_id, authority, kind, cluster_id)
select bench_person(n), 'bench', 'CHILD', bench_person(n - n % 3)
from generate_series(:first::bigint, :last::bigint - 1) as n;

insert into contact_person (contact_id, kind, place, authority, source_agency, person_id)
select bench_contact(n), 'CHILD', 0, 'bench', 'school-' || n % 200, bench_person(n)
from generate_series(:first::bigint, :last::bigint - 1) as n;
