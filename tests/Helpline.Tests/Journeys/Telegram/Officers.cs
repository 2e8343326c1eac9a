using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>One signed-in officer an agency; each signs in once, when first asked for.</summary>
internal sealed class Officers(RunningHelpline helpline) : IDisposable
{
    private readonly Dictionary<string, Task<DeskOfficer>> officers = [];

    internal Task<DeskOfficer> OfAsync(string language)
    {
        lock (officers)
        {
            var agency = TelegramTalk.Agency(language);
            return officers.TryGetValue(agency, out var officer) ? officer : officers[agency] = DeskOfficer.SignInAsync(helpline, agency);
        }
    }

    public void Dispose()
    {
        foreach (var officer in officers.Values.Where(officer => officer.IsCompletedSuccessfully))
        {
            officer.Result.Dispose();
        }
    }
}
