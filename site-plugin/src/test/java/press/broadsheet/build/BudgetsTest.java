package press.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.SiteException;

class BudgetsTest {
    @TempDir
    Path temp;

    private Paper paper;

    @BeforeEach
    void aPaper() {
        paper = new Paper(temp);
    }

    private void budgets(String line) {
        paper.write("content/site.yaml", paper.read("content/site.yaml") + "budgets:\n  " + line + "\n");
    }

    private AbstractListAssert<?, ?, String, ObjectAssert<String>> errors() {
        try {
            paper.build();
        } catch (SiteException e) {
            return assertThat(e.diagnostics()).extracting(Diagnostic::toString);
        }
        throw new AssertionError("the site was built");
    }

    @Test
    void aPageThatReadsMoreThanItsTemplateMayIsAnErrorInTheTemplate() {
        paper.write("templates/article.ftlh", "<#list site.latest(5) as story>${story.title}</#list>${article.title}");
        budgets("article.ftlh: 15");
        errors().singleElement()
                .asString()
                .startsWith("templates/article.ftlh:1:1: error[template-budget]: /")
                .contains(" facts, and 7 more pages too many; the budget is 15; ask for shorter lists");
    }

    @Test
    void aBudgetSetLaterIsHeldByPagesThatAreUpToDateToo() {
        paper.build();
        budgets("home.ftlh: 3");
        errors().singleElement().asString().contains("error[template-budget]: / reads ");
    }

    @Test
    void aGenerousBudgetIsNoMatter() {
        budgets("article.ftlh: 400");
        assertThat(paper.build().warnings()).isEmpty();
        assertThat(paper.build().rendered()).isZero();
    }

    @Test
    void aBudgetOfNoTemplateIsAnErrorWithTheNearestName() {
        budgets("artikle.ftlh: 400");
        errors().containsExactly("content/site.yaml:7:3: error[bad-value]: there is no template artikle.ftlh "
                + "to have a budget; did you mean article.ftlh?");
    }

    @Test
    void aBudgetThatIsNoNumberIsAnErrorAtItsValue() {
        budgets("article.ftlh: few");
        errors().containsExactly("content/site.yaml:7:17: error[bad-value]: the budget of article.ftlh "
                + "is not a number of facts; write a whole number from 1, such as 400");
        assertThatThrownBy(() -> paper.build()).isInstanceOf(SiteException.class);
    }
}
