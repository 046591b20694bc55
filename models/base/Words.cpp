// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Words.h"

#include <QSet>

namespace shopdesk {

namespace {

constexpr int shortestWord = 3;

const QSet<QString> &stopWords()
{
    static const QSet<QString> words = [] {
        const QStringList list =
            QStringLiteral("the and for with that this was were are not but you your yours have has had from they them "
                           "their its our ours his her she him who whom what when where why how which will would can "
                           "could should shall may might must been being does did doing done than then there here just "
                           "also very into about after before over under again once only some any all each few more "
                           "most other such too own same out off down because while until between through during above "
                           "below both nor hello dear please thank thanks hi still get got let its it's i'm i've don't")
                .split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

bool isChinese(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

bool isStopCharacter(char32_t c)
{
    static const QString stops = QStringLiteral(
        u"的了是我你您他她它们在有和就不也都很吗呢吧啊这那个一还没会能要请谢为什么怎样把被给跟对从到上下里去来说想让得着过又");
    return c <= 0xFFFF && stops.contains(QChar(static_cast<char16_t>(c)));
}

class Words
{
public:
    void take(const QString &word)
    {
        if (word.size() >= shortestWord && !stopWords().contains(word))
            add(word);
    }
    void takePair(char32_t first, char32_t second)
    {
        if (isStopCharacter(first) || isStopCharacter(second))
            return;
        const char32_t pair[] = {first, second};
        add(QString::fromUcs4(pair, 2));
    }
    QStringList all;

private:
    void add(const QString &word)
    {
        if (m_seen.contains(word))
            return;
        m_seen.insert(word);
        all << word;
    }
    QSet<QString> m_seen;
};

} // namespace

QStringList tellingWords(const QString &text)
{
    Words words;
    QString word;
    char32_t before = 0; // of a run of Chinese
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (const char32_t c : folded.toUcs4()) {
        const bool chinese = isChinese(c);
        if (chinese && before != 0)
            words.takePair(before, c);
        before = chinese ? c : 0;
        // An apostrophe belongs to the word: "don't" is no "don".
        if (!chinese && (QChar::isLetter(c) || c == U'\'')) {
            word += QString::fromUcs4(&c, 1);
            continue;
        }
        words.take(word);
        word.clear();
    }
    words.take(word);
    return words.all;
}

} // namespace shopdesk
