using Helpline.Facilities;
using Helpline.Facilities.Places;
using Helpline.Facilities.Referral;
using Helpline.Facilities.Register;
using Helpline.Sessions;
using Helpline.Sessions.Acts;
using Helpline.Tests.Transcripts;

namespace Helpline.Tests.Sessions.Acts.Care;

/// <summary>Cards of invented places, made with the real words.</summary>
internal static class CareWords
{
    private static readonly DateOnly Checked = new(2026, 11, 2);

    internal static CareCard Card { get; } = MakeCard();

    internal static Facility Plain { get; } = new()
    {
        Id = "demo-card",
        Country = "KZ",
        Region = "KZ-75",
        Settlement = "gn1526384",
        City = "Алматы",
        Name = new LocalText(Kk: "DEMO орталығы", Ru: "DEMO центр", Ky: "DEMO борбору", En: "DEMO centre"),
        Ownership = Ownership.State,
        Phones = [new("+70000000001", PhoneRole.Admission, RoundTheClock: true), new("+70000000002", PhoneRole.General)],
        Origin = new Origin("invented", "2026"),
    };

    internal static string[] Lines(Facility facility, string language, Asked? asked = null, BadgeKind badge = BadgeKind.State, double? kilometres = null, OpenState open = OpenState.Unknown) =>
        Card.Of(new Offered(facility, BadgeOf(badge), kilometres, open, Checked), asked ?? new Asked(), 1, language).Split('\n');

    internal static Badge BadgeOf(BadgeKind kind) => new(kind, kind is BadgeKind.Seen or BadgeKind.NotFound ? Checked : null);

    private static CareCard MakeCard()
    {
        var regions = RegionTable.Read();
        var vocabulary = TalkVocabulary.Of(DialogFiles.Load(RealBook.Folder), regions);
        return new CareCard(RealBook.Book, new SpokenPlaces(regions, RealBook.Book, vocabulary), SettlementTable.Read(), new CareHours(RealBook.Book));
    }
}
