/**
 * Known faults of Hibernate's own hooks, and the tests that show that Signalbox does not have them. {@link
 * dev.signalbox.hibernate.MatrixTest} also does F1 to F7 in all combinations.
 *
 * <table>
 * <caption>Cases</caption>
 * <tr><td>F1</td><td>persist after a save, in each kind of flush</td><td>PostSaveTest</td></tr>
 * <tr><td>F2, F3</td><td>change or merge another entity on commit</td><td>PostSaveTest, DeleteTest</td></tr>
 * <tr><td>F4</td><td>remove another entity</td><td>PostSaveTest, DeleteTest</td></tr>
 * <tr><td>F5</td><td>change the own entity, once and for ever</td><td>PostSaveTest, LoopTest</td></tr>
 * <tr><td>F6</td><td>query in every signal</td><td>QueryTest</td></tr>
 * <tr><td>F7</td><td>flush in a receiver</td><td>PostSaveTest, QueryTest</td></tr>
 * <tr><td>F8</td><td>a query sees what its own flush made receivers write</td><td>QueryTest</td></tr>
 * <tr><td>F9</td><td>entities that delete each other</td><td>DeleteTest</td></tr>
 * <tr><td>F10</td><td>an exception in each kind of flush</td><td>FailureTest, PhasesTest</td></tr>
 * <tr><td>F11</td><td>a flush that fails</td><td>FailureTest, SessionFactoriesTest</td></tr>
 * <tr><td>F12, F13</td><td>several statements on one row</td><td>PostSaveTest, PendingChangesTest</td></tr>
 * <tr><td>F14</td><td>required attributes that a receiver fills in</td><td>PreSaveTest</td></tr>
 * <tr><td>F15</td><td>updates announced, with versions and dynamic updates</td><td>PreSaveTest</td></tr>
 * <tr><td>F16</td><td>a query that does not write what was announced</td><td>PreSaveTest, QueryTest</td></tr>
 * <tr><td>F17</td><td>a flush before a save</td><td>PreSaveTest</td></tr>
 * <tr><td>F18, F19</td><td>flush modes, clear, synchronizations that save</td><td>FlushModeTest</td></tr>
 * <tr><td>F20</td><td>bulk statements</td><td>PostSaveTest, BulkTest</td></tr>
 * <tr><td>F21</td><td>stateless sessions and upserts</td><td>StatelessSessionTest</td></tr>
 * <tr><td>F22</td><td>orphans, cascades, proxies, soft deletes</td><td>DeleteTest, SendersTest</td></tr>
 * <tr><td>F23</td><td>lazy collections before a delete</td><td>DeleteTest</td></tr>
 * <tr><td>F24</td><td>links</td><td>M2mTest</td></tr>
 * <tr><td>F25</td><td>after the commit</td><td>PhasesTest</td></tr>
 * <tr><td>F26</td><td>services that write after the commit, in Spring</td><td>SpringTest</td></tr>
 * <tr><td>F27</td><td>JTA: commit, rollback, sessions closed before</td><td>JtaTest</td></tr>
 * <tr><td>F28</td><td>nothing is kept of a session</td><td>UnitsOfWorkTest</td></tr>
 * <tr><td>F29</td><td>several persistence units</td><td>SessionFactoriesTest</td></tr>
 * <tr><td>F30</td><td>what it costs</td><td>the module of the benchmarks</td></tr>
 * <tr><td>F31</td><td>a query of a receiver's table alone</td><td>QueryTest</td></tr>
 * </table>
 */
@NullMarked
package dev.signalbox.hibernate;

import org.jspecify.annotations.NullMarked;
