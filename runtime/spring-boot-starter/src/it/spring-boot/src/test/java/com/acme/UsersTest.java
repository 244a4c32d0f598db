package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

/** A slice, in which there are none of the application's components. */
@DataJpaTest
class UsersTest {

    @Test
    void aUserIsSaved(@Autowired Users users) {
        users.saveAndFlush(new User());
        assertThat(users.count()).isPositive();
    }
}
