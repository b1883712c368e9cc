-- Agencies are asked what they know: each request is one document with a version, and every version is kept.

-- Whom a worker may ask. Who has ever sent something is known; others are entered by the authority.
create table known_agency (
    authority text not null,
    agency_id text not null,
    name      text not null,
    type      text,
    primary key (authority, agency_id)
);

create table information_request (
    request_id uuid primary key,
    contact_id uuid        not null references contact,
    authority  text        not null,
    agency_id  text        not null,
    state      text        not null,
    open       boolean     not null,
    version    integer     not null,
    asked_at   timestamptz not null,
    due_at     timestamptz not null,
    -- When the agency is reminded next; none once it has been reminded at the due time.
    chase_at   timestamptz,
    -- Sent without a disclosure decision, because a life could not wait for one.
    unreconciled boolean   not null,
    document   jsonb       not null
);
create unique index information_request_one_open on information_request (contact_id, agency_id) where open;
create index information_request_of_contact on information_request (contact_id, asked_at);
create index information_request_of_agency on information_request (authority, agency_id, (not open), due_at, request_id);
create index information_request_chase on information_request (chase_at) where open;
create index information_request_unreconciled on information_request (asked_at) where unreconciled;

create table information_request_change (
    request_id uuid        not null references information_request,
    version    integer     not null,
    contact_id uuid        not null,
    authority  text        not null,
    agency_id  text        not null,
    what       text        not null,
    at         timestamptz not null,
    by_subject text        not null,
    by_name    text        not null,
    document   jsonb       not null,
    primary key (request_id, version)
);
create index information_request_change_of_contact on information_request_change (contact_id, at);
create trigger information_request_change_is_kept before update or delete on information_request_change
    for each row execute function refuse_alteration();

-- A manager's word that agencies may be asked although the family does not know.
create table enquiry_authorisation (
    contact_id uuid        not null references contact,
    authority  text        not null,
    at         timestamptz not null,
    by_id      uuid        not null,
    by_name    text        not null,
    why        text        not null,
    primary key (contact_id, at)
);
create trigger enquiry_authorisation_is_kept before update or delete on enquiry_authorisation
    for each row execute function refuse_alteration();

-- The family takes its agreement to a service back.
create table agreement_withdrawal (
    contact_id uuid        not null references contact,
    authority  text        not null,
    at         timestamptz not null,
    document   jsonb       not null,
    primary key (contact_id, at)
);
create trigger agreement_withdrawal_is_kept before update or delete on agreement_withdrawal
    for each row execute function refuse_alteration();

-- What an authority asks its partners, from a day on. Where there is no row the list that ships holds.
create table question_list (
    authority  text        not null,
    valid_from timestamptz not null,
    document   jsonb       not null,
    primary key (authority, valid_from)
);

alter table information_request enable row level security;
alter table information_request force row level security;
create policy information_request_boundary on information_request using (within_boundary(authority, agency_id));
alter table information_request_change enable row level security;
alter table information_request_change force row level security;
create policy information_request_change_boundary on information_request_change
    using (within_boundary(authority, agency_id));
-- The others are for people who work here: no agency's own boundary reaches them.
alter table known_agency enable row level security;
alter table known_agency force row level security;
create policy known_agency_boundary on known_agency
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table enquiry_authorisation enable row level security;
alter table enquiry_authorisation force row level security;
create policy enquiry_authorisation_boundary on enquiry_authorisation using (within_boundary(authority, '*'));
alter table agreement_withdrawal enable row level security;
alter table agreement_withdrawal force row level security;
create policy agreement_withdrawal_boundary on agreement_withdrawal using (within_boundary(authority, '*'));
alter table question_list enable row level security;
alter table question_list force row level security;
create policy question_list_boundary on question_list using (within_boundary(authority, '*'));

-- Whoever sends something is known from then on; a look-up for all but the first time.
create function know_the_sender() returns trigger language plpgsql as
$$
begin
    if not exists (select from known_agency where authority = new.authority and agency_id = new.source_agency) then
        insert into known_agency (authority, agency_id, name)
        values (new.authority, new.source_agency, new.document #>> '{arrival,source,agencyName}')
        on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger contact_sender_is_known after insert on contact for each row execute function know_the_sender();

select set_config('app.authority', '*', true), set_config('app.agency', '*', true);
insert into known_agency (authority, agency_id, name)
select distinct on (authority, source_agency) authority, source_agency, document #>> '{arrival,source,agencyName}'
from contact order by authority, source_agency, received_at desc;
