-- What an invited agency may read of a strategy discussion: when, how, whom to ask for. It is the one part of a case that
-- a partner reads, so it stands apart from the case, and its boundary is the agency's own.

create table invitation (
    referral_id uuid        not null references referral,
    discussion  integer     not null,
    agency_id   text        not null,
    authority   text        not null,
    kind        text        not null,
    at          timestamptz,
    joining     text,
    called_by   text,
    state       text        not null check (state in ('CALLED', 'CALLED_OFF', 'HELD')),
    primary key (referral_id, discussion, agency_id)
);
create index invitation_of_agency on invitation (authority, agency_id, coalesce(at, '-infinity'), referral_id, discussion);

alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_boundary on invitation using (within_boundary(authority, agency_id));

select set_config('app.authority', '*', true), set_config('app.agency', '*', true);

insert into invitation (referral_id, discussion, agency_id, authority, kind, at, called_by, state)
select distinct referral_id, (discussion ->> 'number')::integer, invited ->> 'agency', authority, discussion ->> 'kind',
       (discussion ->> 'at')::timestamptz,
       case when discussion ->> 'state' = 'CALLED' then discussion #>> '{by,name}' end, discussion ->> 'state'
from referral
cross join jsonb_array_elements(coalesce(document #> '{work,discussions}', '[]')) as discussion
cross join jsonb_array_elements(discussion -> 'invited') as invited;
