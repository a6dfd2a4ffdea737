<#-- An issue of a newsletter as plain text, in lines of at most 76 columns. -->
<#assign newsletter = issue.newsletter>
<#assign wide = 76>
${issue.wrap(site.name?upper_case, wide)}
${issue.wrap(issue.title, wide)}
<#if newsletter.plainIntro != "">

${issue.wrap(newsletter.plainIntro, wide)}
</#if>
<#list issue.articles as article>

${""?left_pad(wide, "-")}

${issue.wrap(article.plainTitle, wide)}
<#if article.plainStandfirst != "">

${issue.wrap(article.plainStandfirst, wide)}
</#if>

${issue.wrap(article.writers?map(writer -> writer.name)?join(" · ", "", " · ") + article.section.title, wide)}
${article.permalink}
<#list article.corrections as correction>

${issue.wrap(t("story-corrections", 1) + ": " + correction.plainText, wide)}
</#list>
</#list>
<#if issue.more gt 0>

${""?left_pad(wide, "-")}

${issue.wrap(t("issue-more", issue.more), wide)}
${site.absolute(site.prefix + "/")}
</#if>
<#assign corrections = issue.corrections>
<#if corrections?has_content>

${""?left_pad(wide, "-")}

${issue.wrap(t("corrections")?upper_case, wide)}
<#list corrections as entry>

${issue.wrap(entry.article.plainTitle + ": " + entry.correction.plainText, wide)}
${entry.permalink}
</#list>
</#if>

${""?left_pad(wide, "-")}

${issue.wrap(t("issue-why", newsletter.title, site.name), wide)}
${t("in-browser")}:
${issue.permalink}
<#if newsletter.unsubscribe??>
${t("unsubscribe")}: ${newsletter.unsubscribe}
</#if>
<#if site.contact.address != "">
${issue.wrap(site.name + " · " + site.contact.address, wide)}
</#if>
<#if site.copyright != "">
${site.copyright}
</#if>
