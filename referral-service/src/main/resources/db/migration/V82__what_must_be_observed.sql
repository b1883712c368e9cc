-- What has to be observed about somebody, and whoever is the same: a confidential address, how to reach them safely, and
-- who of us is kept out (ADR 0044). Neither it nor what was said to it later is ever altered.
create table person_restriction (
    id         uuid        primary key,
    authority  text        not null,
    person_id  uuid        not null references person,
    kind       text        not null check (kind in ('CONFIDENTIAL_ADDRESS', 'SAFE_CONTACT', 'CONFLICT_WALL')),
    kept_out   uuid,
    terms      jsonb       not null,
    why        text        not null,
    by_id      uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    constraint a_wall_keeps_somebody_out check ((kind = 'CONFLICT_WALL') = (kept_out is not null))
);
create index person_restriction_of on person_restriction (person_id);
create index person_restriction_keeps_out on person_restriction (kept_out) where kept_out is not null;
create trigger person_restriction_is_kept before update or delete on person_restriction
    for each row execute function refuse_alteration();

create table person_restriction_step (
    restriction_id uuid        not null references person_restriction,
    what           text        not null check (what in ('CONFIRMED', 'LIFTED')),
    authority      text        not null,
    why            text        not null,
    by_id          uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    primary key (restriction_id, what)
);
create trigger person_restriction_step_is_kept before update or delete on person_restriction_step
    for each row execute function refuse_alteration();

alter table person_restriction enable row level security;
alter table person_restriction force row level security;
create policy person_restriction_boundary on person_restriction using (within_authority(authority));
alter table person_restriction_step enable row level security;
alter table person_restriction_step force row level security;
create policy person_restriction_step_boundary on person_restriction_step using (within_authority(authority));

-- The contacts that the worker of this transaction is kept out of: those of walled people, and those that may be of them.
create function walled_off() returns uuid[] language sql stable as
$$
    with walls as (
        select same.person_id
        from person_restriction wall
        join person walled on walled.person_id = wall.person_id
        join person same on same.cluster_id = walled.cluster_id
        where wall.kept_out = nullif(current_setting('app.worker', true), '')::uuid
          and not exists (select from person_restriction_step
                          where restriction_id = wall.id and what = 'LIFTED'))
    select coalesce(array_agg(contact_id), '{}')
    from (select named.contact_id from walls join contact_person named using (person_id)
          union
          select possible.contact_id from walls
          join match_candidate possible on possible.other_person_id = walls.person_id
           and possible.answer is distinct from 'DIFFERENT'
          union
          select named.contact_id from walls
          join match_candidate possible on possible.person_id = walls.person_id
           and possible.answer is distinct from 'DIFFERENT'
          join contact_person named on named.person_id = possible.other_person_id) behind
$$;

-- Asked once for each statement. People, keys and counts have no such policy: walled_off() itself reads them.
create policy contact_wall on contact as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
create policy contact_told_wall on contact_told as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
create policy contact_change_wall on contact_change as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
create policy contact_fact_wall on contact_fact as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
create policy contact_address_wall on contact_address as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
create policy attachment_wall on attachment as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
create policy information_request_wall on information_request as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
create policy information_request_change_wall on information_request_change as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
create policy household_task_wall on household_task as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
create policy referral_wall on referral as restrictive for select
    using ((contact_id = any((select walled_off())::uuid[])) is not true);
