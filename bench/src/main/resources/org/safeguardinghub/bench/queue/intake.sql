begin;
select gen_random_uuid() as id, gen_random_uuid() as person, gen_random_uuid() as event,
       set_config('app.authority', 'bench', true) as authority, set_config('app.agency', 'bench-school', true) as agency \gset
with added as (
    insert into contact (contact_id, reference, authority, source_agency, client_reference, state, version,
                         urgency, received_at, due_at, document, card)
    values ((:id)::uuid, (:id)::text, 'bench', 'bench-school', (:id)::text, 'RECEIVED', 1, 2, now(),
            now() + interval '1 day', jsonb_build_object('state', 'RECEIVED', 'words', repeat('x', 900),
                               'arrival', '{"source": {"agencyName": "Bench School"}}'::jsonb),
            jsonb_build_object('childCount', 1))
    on conflict do nothing
    returning contact_id, authority, source_agency, received_at, document),
told as (
    insert into contact_told (contact_id, telling, authority, source_agency, document)
    select contact_id, 1, authority, source_agency,
           jsonb_build_object('form', jsonb_build_object(
               'children', jsonb_build_array(jsonb_build_object('ethnicity', 'WBRI', 'disabilities', jsonb_build_array())),
               'concern', jsonb_build_object('observed', repeat('y', 600)))) from added),
changed as (
    insert into contact_change (contact_id, version, authority, source_agency, what, at, by_subject, document)
    select contact_id, 1, authority, source_agency, 'RECEIVED', received_at, 'bench', document from added),
people as (
    insert into person (person_id, authority, kind, cluster_id)
    select (:person)::uuid, authority, 'CHILD', (:person)::uuid from added returning person_id)
insert into contact_person (contact_id, kind, place, authority, source_agency, person_id)
select contact_id, 'CHILD', 0, authority, source_agency, (:person)::uuid from added;
insert into outbox (event_id, topic, lane, aggregate_id, type, authority, occurred_at, body)
values ((:event)::uuid, 'hub.referral', 7, (:id)::uuid, 'org.safeguardinghub.referral.ContactReceived.v1', 'bench', now(),
        repeat('z', 700));
insert into audit_event (at, authority, actor, client_id, agency, action, subject_type, subject_id, codes)
values (now(), 'bench', 'bench', 'bench', 'bench-school', 'contact-received', 'contact', (:id)::text, '{}');
end;
