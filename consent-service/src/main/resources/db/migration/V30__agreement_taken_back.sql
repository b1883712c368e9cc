-- The family takes its agreement to a service back. What it said before stays where it is.
create table agreement_withdrawn (
    contact_id uuid not null,
    authority text not null,
    at timestamptz not null,
    primary key (contact_id, at)
);
