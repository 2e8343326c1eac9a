using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Helpline.Tests.Support;

/// <summary>
/// A person at the web chat in a browser without JavaScript: sees forms, presses buttons, types. When the connection breaks
/// or the server asks to try again, sends the same form again, for as long as <c>patience</c> says.
/// </summary>
internal sealed partial class ChatPerson(Uri address, TimeSpan patience = default, IReadOnlyDictionary<string, string>? marks = null) : IPerson
{
    internal ChatWire Wire { get; } = new(address, marks);

    internal HtmlPage Page { get; private set; } = new("");

    internal HttpStatusCode Status { get; private set; }

    /// <summary>Called with each request that is about to be sent.</summary>
    public Action? OnSend { get; set; }

    /// <summary>Called with each answer, whatever it says.</summary>
    public Action? OnAnswer { get; set; }

    /// <summary>Called when a request that had begun got no answer.</summary>
    public Action? OnLost { get; set; }

    /// <summary>What the bot says on the present page.</summary>
    public string Said => string.Join("\n", SaidTag().Matches(Page.Html).Select(match => new HtmlPage(match.Groups[1].Value).Text));

    /// <summary>The receipt on the present page; null: none is shown.</summary>
    public string? Receipt => ShownReceipt.In(Said);

    internal HtmlForm Form => Page.Forms.FirstOrDefault(form => form.Buttons.Any(button => button.Name == "press"))
        ?? throw new InvalidOperationException($"No form to answer, {Status}: {Page.Text}");

    public IEnumerable<string> Choices => Form.Buttons.Where(button => button.Name == "press").Select(button => button.Value);

    public bool Offers(string value) => Choices.Contains(value);

    public Task OpenAsync() => UntilAnsweredAsync(() => Wire.GetAsync("/"));

    public Task PressAsync(string value)
    {
        Assert.True(Offers(value), $"There is no button \"{value}\" but {string.Join(", ", Choices)}: {Said}");
        return SubmitAsync([.. Form.Fields, new("press", value)]);
    }

    public Task TypeAsync(string text) => SubmitAsync(
        [.. TextForm.Fields.Where(field => field.Key != TextForm.TextField), new(TextForm.TextField!, text)]);

    public Task ChooseAsync(string value) => Choosing.ChooseAsync(this, value);

    /// <summary>Sends these fields as the present page's form would, and shows what comes.</summary>
    internal async Task SubmitAsync(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        await UntilAnsweredAsync(() => Wire.PostAsync("/", fields));
        Assert.True(Status is HttpStatusCode.OK, $"{(int)Status}: {Page.Text}");
    }

    public void Dispose() => Wire.Dispose();

    private HtmlForm TextForm => Page.Forms.FirstOrDefault(form => form.TextField is not null)
        ?? throw new InvalidOperationException($"Nowhere to type: {Page.Text}");

    private async Task UntilAnsweredAsync(Func<Task<ChatAnswer>> send)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var answer = await TryAsync(send);
            if (answer is { Status: HttpStatusCode.SeeOther, Location: { } next })
            {
                // From here a browser would load the page again; the form itself was answered.
                send = () => Wire.GetAsync(next);
                continue;
            }

            if (answer is not null && (answer.Status != HttpStatusCode.ServiceUnavailable || watch.Elapsed > patience))
            {
                Show(answer);
                return;
            }

            if (watch.Elapsed > patience)
            {
                throw new UnansweredException($"No answer within {patience.TotalSeconds} s.");
            }

            await Task.Delay(20);
        }
    }

    private async Task<ChatAnswer?> TryAsync(Func<Task<ChatAnswer>> send)
    {
        try
        {
            OnSend?.Invoke();
            var answer = await send();
            OnAnswer?.Invoke();
            return answer;
        }
        catch (HttpRequestException broken) when (patience > TimeSpan.Zero)
        {
            if (broken.HttpRequestError != HttpRequestError.ConnectionError)
            {
                // A refused connection lost nothing: the request never began.
                OnLost?.Invoke();
            }

            return null;
        }
        catch (Exception broken) when (broken is IOException or System.Net.Sockets.SocketException && patience > TimeSpan.Zero)
        {
            OnLost?.Invoke();
            return null;
        }
    }

    private void Show(ChatAnswer answer)
    {
        Status = answer.Status;
        Page = new HtmlPage(answer.Body);
    }

    [GeneratedRegex("<p class=\"said\"[^>]*>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex SaidTag();
}
