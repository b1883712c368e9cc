-- The family agrees to a service after all. The last word holds; what it said before stays where it is.
create table agreement_given (
    contact_id uuid not null,
    authority text not null,
    at timestamptz not null,
    primary key (contact_id, at)
);
