// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/HelpPage.h"

#include "knowledge/Markdown.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QMap>
#include <QSaveFile>

namespace shopdesk::knowledge {

namespace {

struct Page
{
    ArticleId id;
    QString title;
    QString body;
    QString language; ///< "zh" or "en": of the words around it
    QString category;
    Instant changedAt;
};

/// The words around articles. They are for the reader, whatever the language of the program is.
struct Chrome
{
    const char *language;
    const char16_t *help;
    const char16_t *allArticles;
    const char16_t *lastChanged; ///< with %1
    const char16_t *other;       ///< articles about everything
};
constexpr Chrome english{"en", u"Help", u"All articles", u"Last changed %1", u"General"};
constexpr Chrome chinese{"zh-CN", u"帮助", u"全部文章", u"最后更新：%1", u"常见问题"};

const Chrome &chromeOf(const QString &language)
{
    return language.startsWith(QLatin1String("zh")) ? chinese : english;
}

constexpr char style[] =
    R"(:root { color-scheme: light dark; --ink: #1f2937; --paper: #ffffff; --quiet: #4b5563; --line: #d1d5db; --accent: #0f766e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e7eb; --paper: #111827; --quiet: #9ca3af; --line: #374151; --accent: #2dd4bf; } }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word; }
a { color: var(--accent); }
h1 { line-height: 1.25; }
h2 { margin-top: 2rem; }
header, footer { color: var(--quiet); font-size: .875rem; }
ul.articles { list-style: none; padding: 0; }
ul.articles li { border-bottom: 1px solid var(--line); padding: .5rem 0; }
pre { background: color-mix(in srgb, var(--ink) 8%, transparent); padding: .75rem; overflow-x: auto; }
blockquote { border-left: 3px solid var(--line); margin-left: 0; padding-left: 1rem; color: var(--quiet); }
)";

QString document(const Chrome &chrome, const QString &title, const QString &content)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<title>%2</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n")
               .arg(QLatin1String(chrome.language), title.toHtmlEscaped())
           + content + QLatin1String("</body>\n</html>\n");
}

QString articlePage(const Page &page, const store::ShopInfo &shop)
{
    const Chrome &chrome = chromeOf(page.language);
    const QLocale locale(QString::fromLatin1(chrome.language));
    const QString day = locale.toString(shop.zone.dayOf(page.changedAt).toDate(), QLocale::LongFormat);
    const QString shopName = shop.name.toHtmlEscaped();
    // Put together piece by piece: what a person wrote may hold "%1".
    QString content = QLatin1String("<header><a href=\"index.html\">") + shopName + QLatin1String(" · ")
                      + QString::fromUtf16(chrome.allArticles) + QLatin1String("</a></header>\n<main>\n<h1>")
                      + page.title.toHtmlEscaped() + QLatin1String("</h1>\n") + toHtml(page.body)
                      + QLatin1String("\n</main>\n<footer><p>")
                      + QString::fromUtf16(chrome.lastChanged).arg(day).toHtmlEscaped()
                      + QLatin1String("</p></footer>\n");
    return document(chrome, page.title + QLatin1String(" · ") + shop.name, content);
}

/// Articles under their categories, one language after the other.
QString indexPage(const std::vector<Page> &pages, const store::ShopInfo &shop)
{
    QMap<QString, QMap<QString, QString>> lists; // language → category → items
    for (const Page &page : pages) {
        const QString category =
            page.category.isEmpty() ? QString::fromUtf16(chromeOf(page.language).other) : page.category;
        lists[QString::fromLatin1(chromeOf(page.language).language)][category] +=
            QLatin1String("<li><a href=\"") + pageNameOf(page.id) + QLatin1String("\">") + page.title.toHtmlEscaped()
            + QLatin1String("</a></li>\n");
    }
    QString content = QLatin1String("<main>\n<h1>") + shop.name.toHtmlEscaped() + QLatin1String("</h1>\n");
    QStringList titles;
    for (auto language = lists.cbegin(); language != lists.cend(); ++language) {
        const QString help = QString::fromUtf16(chromeOf(language.key()).help);
        titles << help;
        content += QLatin1String("<section lang=\"") + language.key() + QLatin1String("\">\n<h2>") + help
                   + QLatin1String("</h2>\n");
        for (auto category = language->cbegin(); category != language->cend(); ++category)
            content += QLatin1String("<h3>") + category.key().toHtmlEscaped()
                       + QLatin1String("</h3>\n<ul class=\"articles\">\n") + *category + QLatin1String("</ul>\n");
        content += QLatin1String("</section>\n");
    }
    content += QLatin1String("</main>\n");
    const Chrome &chrome = lists.size() == 1 ? chromeOf(lists.firstKey()) : english;
    return document(chrome, (titles << shop.name).join(QStringLiteral(" · ")), content);
}

std::vector<Page> pagesOf(store::Connection &connection)
{
    std::vector<Page> pages;
    store::Query rows = connection.query(R"(
        SELECT a.id, v.title, v.body, a.language, coalesce(c.name, ''), v.at
        FROM articles a JOIN article_versions v ON v.id = a.published_id
        LEFT JOIN ticket_categories c ON c.id = a.category_id
        WHERE a.status = 'published' AND a.visibility = 'public' ORDER BY v.title COLLATE NOCASE, a.id)");
    while (rows.next())
        pages.push_back({rows.get<ArticleId>(0), rows.get<QString>(1), rows.get<QString>(2), rows.get<QString>(3),
                         rows.get<QString>(4), rows.get<Instant>(5)});
    return pages;
}

Result<void> write(const QDir &folder, const QString &name, const QString &text)
{
    QSaveFile file(folder.filePath(name));
    const QByteArray utf8 = text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(utf8) == utf8.size() && file.commit())
        return {};
    return fail("knowledge.notWritten",
                QCoreApplication::translate("Knowledge", "%1 could not be written. Choose another folder.")
                    .arg(QDir::toNativeSeparators(folder.filePath(name))),
                QStringLiteral("folder"), file.errorString());
}

/// Takes away pages of our own that no article of the help page has any more.
void removeOthers(store::Connection &connection, const QDir &folder)
{
    store::Query rows =
        connection.query("SELECT id FROM articles WHERE status <> 'published' OR visibility <> 'public'");
    while (rows.next())
        QFile::remove(folder.filePath(pageNameOf(rows.get<ArticleId>(0))));
}

} // namespace

QString pageNameOf(ArticleId id)
{
    return id.text().toLower() + QLatin1String(".html");
}

Result<int> exportHelpPage(store::Connection &connection, const QString &path)
{
    if (auto allowed = connection.require(Permission::ExportData); !allowed)
        return Failure(allowed.error());
    const QDir folder(path);
    if (path.isEmpty() || !folder.mkpath(QStringLiteral("."))) {
        return fail("knowledge.folderMissing",
                    QCoreApplication::translate("Knowledge", "This folder cannot be made. Choose another."),
                    QStringLiteral("folder"));
    }
    const std::vector<Page> pages = pagesOf(connection);
    Result<void> done = write(folder, QStringLiteral("style.css"), QString::fromLatin1(style));
    for (size_t i = 0; done && i < pages.size(); ++i)
        done = write(folder, pageNameOf(pages[i].id), articlePage(pages[i], connection.shop()));
    // Last, so that it leads to nothing that is not there.
    if (done)
        done = write(folder, QStringLiteral("index.html"), indexPage(pages, connection.shop()));
    if (!done)
        return Failure(done.error());
    removeOthers(connection, folder);
    return static_cast<int>(pages.size());
}

} // namespace shopdesk::knowledge
