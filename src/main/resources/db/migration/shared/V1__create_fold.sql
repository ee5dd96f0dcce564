-- Vietnamese text as people search it, exactly as VietnameseText.fold does in Java: no accents, no case, single spaces.
-- normalize() takes the accents off their letters, translate() drops them. đ has no accent to take off, and lower()
-- leaves Đ alone under the collation C, so both are named.
create function shared.fold(value text) returns text
    language sql immutable strict parallel safe
return btrim(regexp_replace(
    lower(translate(
        normalize(value, nfd),
        U&'đĐ\0300\0301\0302\0303\0304\0306\0307\0308\0309\030A\030B\030C\031B\0323\0324\0325\0326\0327\0328\032D\032E\0330\0331',
        'dd')),
    U&'[\0009-\000D\001C-\0020\00A0\1680\2000-\2006\2008-\200A\2028\2029\205F\3000]+', ' ', 'g'), ' ');

grant execute on function shared.fold(text) to ${app};
