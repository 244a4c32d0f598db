def reports = new File(basedir, 'target/surefire-reports').listFiles().findAll { it.name.endsWith('.txt') }
assert reports.size() == 1
for (report in reports) {
    assert report.text =~ /Tests run: [1-9]\d*, Failures: 0, Errors: 0, Skipped: 0/
}
