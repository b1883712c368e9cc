-- What was told is erased when its time is over and two people have said so (ADR 0053). What is counted stays: codes and
-- times, of nobody.
alter table measure_child drop constraint measure_child_contact_id_fkey;

-- Those received first are over first.
create index contact_over on contact (authority, received_at, contact_id) where not open;

-- Who asked that a contact is erased, and who answered. Of an erased contact it is all that is left beside the counts.
create table erasure (
    erasure_id       uuid primary key,
    contact_id       uuid        not null,
    reference        text        not null,
    authority        text        not null,
    source_agency    text        not null,
    state            text        not null check (state in ('PROPOSED', 'REFUSED', 'ERASED')),
    period           text        not null,
    period_version   integer     not null,
    category         text        not null,
    due_on           date        not null,
    looked_after     boolean     not null,
    why              text        not null,
    by_id            uuid        not null,
    by_name          text        not null,
    at               timestamptz not null,
    answer           text,
    answered_by      uuid,
    answered_by_name text,
    answered_at      timestamptz,
    constraint erasure_waits_or_is_answered check ((state = 'PROPOSED') = (answered_by is null)),
    constraint erasure_takes_two_people check (answered_by <> by_id)
);
create unique index erasure_once on erasure (contact_id) where state <> 'REFUSED';
create index erasure_reference on erasure (reference) where state = 'ERASED';
create index erasure_latest on erasure (authority, at desc, erasure_id desc);

alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_boundary on erasure using (within_boundary(authority, source_agency));

-- Rows that are kept are kept from everybody but erase_contact, which runs as their owner; the running service does not.
create or replace function refuse_alteration() returns trigger language plpgsql as
$$
begin
    if current_setting('app.erasing', true) = 'on'
       and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    raise exception 'rows of % are never altered', tg_table_name;
end
$$;

-- The one way in which anything of a contact goes. It deletes, so that a table that refers to a contact and is forgotten
-- here stops it. Gives the people of whom nothing is left.
create function erase_contact(erased uuid) returns uuid[] language plpgsql security definer set search_path from current as
$$
declare
    gone uuid[];
begin
    if not exists (select from erasure where contact_id = erased and state = 'ERASED') then
        raise exception 'two people have to say that a contact is erased';
    end if;
    perform set_config('app.erasing', 'on', true);

    select coalesce(array_agg(distinct mine.person_id), '{}') into gone
    from contact_person mine
    where mine.contact_id = erased
      and not exists (select from contact_person elsewhere
                      where elsewhere.person_id = mine.person_id and elsewhere.contact_id <> erased);

    -- What must be observed for somebody goes on being observed for whoever is the same.
    update person_restriction standing set person_id = heir.person_id
    from person mine
    cross join lateral (select same.person_id from person same
                        where same.cluster_id = mine.cluster_id and same.person_id <> all (gone)
                        order by same.person_id limit 1) heir
    where standing.person_id = any (gone) and mine.person_id = standing.person_id;

    delete from attachment_piece where attachment_id in (select attachment_id from attachment where contact_id = erased);
    delete from attachment where contact_id = erased;
    delete from information_request_change where contact_id = erased;
    delete from information_request where contact_id = erased;
    delete from invitation where referral_id in (select referral_id from referral where contact_id = erased);
    delete from referral_assessment where referral_id in (select referral_id from referral where contact_id = erased);
    delete from referral_enquiry where referral_id in (select referral_id from referral where contact_id = erased);
    delete from referral_plan where referral_id in (select referral_id from referral where contact_id = erased);
    delete from referral_change where referral_id in (select referral_id from referral where contact_id = erased);
    delete from referral where contact_id = erased;
    -- Another contact's task names whom this one named.
    delete from household_task_change where task_id in
        (select task_id from household_task
         where contact_id = erased or document #>> '{difference,namedIn}' = erased::text);
    delete from household_task where contact_id = erased or document #>> '{difference,namedIn}' = erased::text;
    delete from household_to_look where contact_id = erased;
    delete from incident_change where contact_id = erased or other_id = erased;
    delete from incident_report where contact_id = erased;
    delete from enquiry_authorisation where contact_id = erased;
    delete from agreement_withdrawal where contact_id = erased;
    delete from agreement_given where contact_id = erased;
    delete from contact_address where contact_id = erased;
    delete from contact_fact where contact_id = erased;
    delete from history_opened where contact_id = erased;
    delete from danger_watch where contact_id = erased;
    delete from draft using contact
    where contact.contact_id = erased and draft.authority = contact.authority and draft.submitted_as = contact.reference;

    delete from match_answer where candidate_id in
        (select candidate_id from match_candidate
         where contact_id = erased or person_id = any (gone) or other_person_id = any (gone));
    delete from match_candidate where contact_id = erased or person_id = any (gone) or other_person_id = any (gone);
    delete from sealed_touch where contact_id = erased or person_id = any (gone);
    delete from la_child where person_id = any (gone);
    delete from broken_glass_review where id in (select id from broken_glass where person_id = any (gone));
    delete from broken_glass where person_id = any (gone);
    delete from person_restriction_step where restriction_id in
        (select id from person_restriction where person_id = any (gone));
    delete from person_restriction where person_id = any (gone);
    delete from person_mark where person_id = any (gone);
    delete from person_identifier where person_id = any (gone);
    delete from person_key where person_id = any (gone);
    delete from person_description where contact_id = erased or person_id = any (gone);
    delete from contact_person where contact_id = erased;
    delete from person where person_id = any (gone);

    delete from contact_change where contact_id = erased;
    delete from contact_told where contact_id = erased;
    delete from contact where contact_id = erased;

    perform set_config('app.erasing', 'off', true);
    return gone;
end
$$;
