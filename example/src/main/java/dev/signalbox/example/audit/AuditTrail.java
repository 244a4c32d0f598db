package dev.signalbox.example.audit;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The lines of the audit trail. */
interface AuditTrail extends JpaRepository<AuditLine, Long> {

    List<AuditLine> findTop100ByOrderByAtDescIdDesc();
}
