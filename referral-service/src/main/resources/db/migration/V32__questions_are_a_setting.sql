-- Question lists are a setting like the others, changed by two people (ADR 0030); nobody has settled one here yet.
drop table question_list;
