create table probe.line (
    id int not null,
    constraint line_pk primary key (id)
);

grant select, insert on probe.line to ${app};
