def report(String test) {
    new File(basedir, "target/surefire-reports/com.acme.${test}.txt").text
}
assert report('UserTest').contains('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')
assert report('UsersTest').contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
