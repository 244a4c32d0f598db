package org.acme.clinic;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(componentModel = "spring")
interface PetMapper {

    @Mapping(target = "petName", source = "name")
    PetCard card(Pet pet);
}
