// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ShopWords.h"

#include <array>
#include <vector>

namespace shopdesk::bench {

namespace {

using Words = std::span<const std::u16string_view>;

// The same place in two tables is the same thing in two languages.
constexpr auto looksEnglish = std::to_array<std::u16string_view>(
    {u"Red",     u"Blue",   u"Ivory", u"Charcoal", u"Rose",     u"Jade Green", u"Golden",  u"Silver",
     u"Black",   u"White",  u"Amber", u"Plum",     u"Vintage",  u"Classic",    u"Modern",  u"Folding",
     u"Hanging", u"Mini",   u"Large", u"Double",   u"Handmade", u"Painted",    u"Striped", u"Floral",
     u"Round",   u"Square", u"Light", u"Thick",    u"Festive",  u"Travel"});
constexpr auto looksChinese = std::to_array<std::u16string_view>(
    {u"红色", u"蓝色", u"象牙白", u"炭灰", u"玫瑰", u"翠绿", u"金色", u"银色", u"黑色", u"白色",
     u"琥珀", u"梅紫", u"复古",   u"经典", u"现代", u"折叠", u"悬挂", u"迷你", u"大号", u"双层",
     u"手工", u"彩绘", u"条纹",   u"碎花", u"圆形", u"方形", u"轻便", u"加厚", u"节日", u"旅行"});

constexpr auto stuffsEnglish = std::to_array<std::u16string_view>(
    {u"Celadon", u"Bamboo",  u"Porcelain", u"Linen",   u"Cotton", u"Walnut", u"Oak",       u"Glass",  u"Copper",
     u"Steel",   u"Silk",    u"Wool",      u"Leather", u"Paper",  u"Rattan", u"Stoneware", u"Marble", u"Enamel",
     u"Cork",    u"Ceramic", u"Felt",      u"Velvet",  u"Canvas", u"Beech",  u"Clay"});
constexpr auto stuffsChinese = std::to_array<std::u16string_view>(
    {u"青瓷",   u"竹制", u"白瓷", u"亚麻", u"纯棉", u"胡桃木", u"橡木", u"玻璃",   u"紫铜",
     u"不锈钢", u"真丝", u"羊毛", u"真皮", u"宣纸", u"藤编",   u"粗陶", u"大理石", u"搪瓷",
     u"软木",   u"陶瓷", u"毛毡", u"丝绒", u"帆布", u"榉木",   u"紫砂"});

constexpr auto thingsEnglish = std::to_array<std::u16string_view>(
    {u"Tea Cup",      u"Teapot",         u"Lantern",        u"Candle Holder", u"Cushion",       u"Blanket",
     u"Tablecloth",   u"Napkin Set",     u"Lunch Bag",      u"Cake Stand",    u"Storage Box",   u"Jar",
     u"Bowl",         u"Plate",          u"Tray",           u"Vase",          u"Picture Frame", u"Notebook",
     u"Pen Case",     u"Gift Wrap",      u"Umbrella",       u"Scarf",         u"Hand Bag",      u"Purse",
     u"Key Ring",     u"Bracelet",       u"Necklace",       u"Clock",         u"Mirror",        u"Lamp",
     u"Garden Stool", u"Flower Pot",     u"Watering Can",   u"Bird House",    u"Wind Chime",    u"Door Mat",
     u"Towel",        u"Soap Dish",      u"Incense Burner", u"Spoon Rest",    u"Chopsticks",    u"Tea Caddy",
     u"Tea Towel",    u"Apron",          u"Oven Glove",     u"Doll",          u"Puzzle",        u"Kite",
     u"Music Box",    u"Christmas Star", u"Paper Chain",    u"Alarm Clock",   u"Water Bottle",  u"Coffee Mug",
     u"Milk Jug",     u"Sugar Bowl",     u"Egg Cup",        u"Cutting Board", u"Bread Bin",     u"Hook"});
constexpr auto thingsChinese = std::to_array<std::u16string_view>(
    {u"茶杯",   u"茶壶",   u"灯笼",   u"烛台",   u"靠垫",     u"毛毯",   u"桌布", u"餐巾套装", u"午餐包", u"蛋糕架",
     u"收纳盒", u"罐子",   u"碗",     u"盘子",   u"托盘",     u"花瓶",   u"相框", u"笔记本",   u"笔盒",   u"礼品包装纸",
     u"雨伞",   u"围巾",   u"手提包", u"零钱包", u"钥匙圈",   u"手链",   u"项链", u"挂钟",     u"镜子",   u"台灯",
     u"花园凳", u"花盆",   u"洒水壶", u"鸟屋",   u"风铃",     u"门垫",   u"毛巾", u"肥皂盒",   u"香炉",   u"勺托",
     u"筷子",   u"茶叶罐", u"茶巾",   u"围裙",   u"隔热手套", u"布娃娃", u"拼图", u"风筝",     u"音乐盒", u"圣诞星",
     u"彩纸链", u"闹钟",   u"水瓶",   u"咖啡杯", u"奶壶",     u"糖罐",   u"蛋杯", u"砧板",     u"面包箱", u"挂钩"});

constexpr auto sizes = std::to_array<std::u16string_view>({u"", u"", u"350 ml", u"500 ml", u"1.2 l", u"12 cm", u"20 cm",
                                                           u"30 × 40 cm", u"2 m", u"S", u"M", u"L", u"XL", u"×6"});

constexpr auto firstNames = std::to_array<std::u16string_view>(
    {u"Emily", u"James",   u"Olivia", u"Thomas", u"Sophie", u"William", u"Hannah", u"Daniel", u"Grace",   u"Peter",
     u"Laura", u"Michael", u"Anna",   u"David",  u"Julia",  u"Robert",  u"Claire", u"Paul",   u"Nora",    u"Simon",
     u"Maria", u"Jonas",   u"Helen",  u"Mark",   u"Eva",    u"Lucas",   u"Ingrid", u"Pierre", u"Camille", u"Marco",
     u"Elena", u"Hugo",    u"Astrid", u"Karl",   u"Zoe",    u"Adam",    u"Ruth",   u"Felix",  u"Irene",   u"Oscar"});
constexpr auto lastNames = std::to_array<std::u16string_view>(
    {u"Carter",   u"Walker",    u"Bennett",  u"Hughes",    u"Morgan",   u"Foster",    u"Murray",    u"Palmer",
     u"Fischer",  u"Schneider", u"Weber",    u"Hoffmann",  u"Lefebvre", u"Moreau",    u"Girard",    u"Rossi",
     u"Ferrari",  u"Bianchi",   u"Jansen",   u"de Vries",  u"Larsen",   u"Nielsen",   u"Andersson", u"Lindqvist",
     u"Kowalski", u"Novak",     u"Garcia",   u"Fernandez", u"Silva",    u"Costa",     u"Murphy",    u"Kelly",
     u"Stewart",  u"Campbell",  u"Thompson", u"Robertson", u"Harrison", u"Whitfield", u"Ashworth",  u"Pemberton"});
constexpr std::u16string_view familyNames =
    u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
constexpr std::u16string_view givenNames =
    u"伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彬凤洁梅琳云莲真环雪荣爱妹香月莺"
    u"媛瑞凡佳嘉琼勤珍贞莉宁蓉梓轩浩宇子涵欣怡思远天佑文博雨泽晨曦";

QString text(std::u16string_view view)
{
    return QString::fromUtf16(view.data(), static_cast<qsizetype>(view.size()));
}

QString joined(std::initializer_list<QString> parts)
{
    QString result;
    for (const QString &part : parts) {
        if (!part.isEmpty() && !result.isEmpty())
            result += QLatin1Char(' ');
        result += part;
    }
    return result;
}

} // namespace

ProductWords productWords(Dice &dice)
{
    const auto look = static_cast<size_t>(dice.below(int(looksEnglish.size())));
    const auto stuff = static_cast<size_t>(dice.below(int(stuffsEnglish.size())));
    const auto thing = static_cast<size_t>(dice.skewedBelow(int(thingsEnglish.size())));
    const QString size = text(sizes[static_cast<size_t>(dice.below(int(sizes.size())))]);
    const QString english = joined({text(looksEnglish[look]), text(stuffsEnglish[stuff]), text(thingsEnglish[thing])});
    const QString chinese = text(looksChinese[look]) + text(stuffsChinese[stuff]) + text(thingsChinese[thing]);
    switch (dice.below(4)) {
    case 0:
        return {joined({english, size}), {}};
    case 1:
        return {joined({chinese, english, size}), english};
    default:
        return {joined({chinese, size}), english};
    }
}

QString personName(Dice &dice)
{
    if (dice.below(10) < 3) {
        return joined({text(firstNames[static_cast<size_t>(dice.below(int(firstNames.size())))]),
                       text(lastNames[static_cast<size_t>(dice.below(int(lastNames.size())))])});
    }
    const auto pick = [&](std::u16string_view from, int place) { return QChar(from[static_cast<size_t>(place)]); };
    QString name(pick(familyNames, dice.skewedBelow(int(familyNames.size()))));
    for (int i = dice.oneIn(4) ? 1 : 0; i < 2; ++i)
        name += pick(givenNames, dice.below(int(givenNames.size())));
    return name;
}

std::span<const std::pair<std::u16string_view, std::vector<std::u16string_view>>> categoryNames()
{
    static const std::array<std::pair<std::u16string_view, std::vector<std::u16string_view>>, 8> names{{
        {u"Tea 茶", {u"Cups 茶杯", u"Pots 茶壶", u"Caddies 茶叶罐", u"Trays 茶盘"}},
        {u"Kitchen 厨房", {u"Bowls and plates 碗盘", u"Storage 收纳", u"Textiles 布艺", u"Tools 工具"}},
        {u"Home 家居", {u"Lighting 灯具", u"Cushions 靠垫", u"Frames 相框", u"Clocks 钟表"}},
        {u"Garden 花园", {u"Pots 花盆", u"Watering 浇水", u"Birds 鸟屋"}},
        {u"Paper 纸品", {u"Notebooks 笔记本", u"Gift wrap 包装", u"Pens 文具"}},
        {u"Fashion 服饰", {u"Bags 包袋", u"Scarves 围巾", u"Jewellery 首饰"}},
        {u"Toys 玩具", {u"Puzzles 拼图", u"Dolls 娃娃", u"Kites 风筝"}},
        {u"Festive 节日", {u"Christmas 圣诞", u"New year 新年", u"Mid-autumn 中秋"}},
    }};
    return names;
}

} // namespace shopdesk::bench
