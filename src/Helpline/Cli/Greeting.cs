using Helpline.Upkeep;

namespace Helpline.Cli;

/// <summary>The lines with which serving begins: where people and staff find it, and a demo's sign-ins. A secret is said once and only here.</summary>
internal static class Greeting
{
    /// <param name="seats">Null unless this is the first start of a demo.</param>
    internal static void Say(StartCheck start, DemoSeats? seats)
    {
        if (start.Settings.IsDemo)
        {
            Screen.Say("PRACTICE: nobody reads what is filed here.");
        }

        Screen.Say($"Chat   {start.Listening?.Main}");
        Screen.Say($"Desk   {start.Listening?.Main}desk");
        Screen.Say($"Inbox  {start.Listening?.OpenerOrigin}/");
        if (seats is not null)
        {
            SaySeats(seats);
        }
    }

    private static void SaySeats(DemoSeats seats)
    {
        Screen.Say();
        Screen.Say("Sign-in links, each good once and for 15 minutes:");
        foreach (var (agency, link) in seats.Links)
        {
            Screen.Say($"  {agency,-20} {link}");
        }

        Screen.Say($"Passphrase that opens their tips: {seats.Passphrase}");
        Screen.Say("These are shown only now. To begin anew, stop and delete the data directory.");
    }
}
