def reports = ['ShopTest', 'orders.OrdersTest', 'mails.MailsTest']
reports.each {
    assert new File(basedir, "target/surefire-reports/com.acme.shop.${it}.txt").text.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
}
// The generated class that knows both modules, and would be refused if Spring Modulith saw it.
assert new File(basedir, 'target/classes/com/acme/shop/SignalboxRegistry_MailSignals.class').exists()
