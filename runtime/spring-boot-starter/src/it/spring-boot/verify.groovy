assert new File(basedir, 'target/surefire-reports/com.acme.UserTest.txt').text.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
